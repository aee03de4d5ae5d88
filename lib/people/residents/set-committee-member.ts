import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { lockResident } from "./lock-resident";
import type { CommitteeInput } from "./schema";

export async function setCommitteeMember(actor: Actor, { residentId, isCommitteeMember }: CommitteeInput) {
  return transact(actor, async (tx) => {
    const resident = await lockResident(tx, actor, residentId);
    if (isCommitteeMember && resident.movedOutOn)
      throw conflict("people.moved_out", "Somebody who moved out is not on the committee.");
    await tx.resident.update({ where: { id: residentId }, data: { isCommitteeMember } });
    return { residentId, isCommitteeMember };
  });
}
