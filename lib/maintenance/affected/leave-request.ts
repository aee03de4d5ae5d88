import { type Actor, userIdOf } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { getSharedForChange } from "./find-shared";
import type { AboutSharedInput } from "./schema";

/** It does not affect me after all. A priority that has risen stays: the managers decide about it. */
export async function leaveRequest(actor: Actor, { ticketNumber }: AboutSharedInput, _now = new Date()) {
  return transact(actor, async (tx) => {
    const request = await getSharedForChange(tx, actor, ticketNumber);
    const userId = userIdOf(actor);
    if (userId) await tx.requestAffected.deleteMany({ where: { requestId: request.id, userId } });
    return { ticketNumber };
  });
}
