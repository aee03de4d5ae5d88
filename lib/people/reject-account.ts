import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { accountRejected } from "./activity";
import { lockPerson } from "./lock-person";
import type { RejectAccountInput } from "./schema";

/** Refuses a registration; the person is told why and cannot come in. */
export async function rejectAccount(actor: Actor, { userId, reason }: RejectAccountInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const person = await lockPerson(tx, actor, userId);
    if (person.status !== "PENDING")
      throw conflict("people.already_decided", `${person.name} is not waiting for approval any more.`);

    await tx.user.update({
      where: { id: userId },
      data: {
        status: "DEACTIVATED",
        rejectedAt: now,
        rejectionReason: reason,
        approvedAt: null,
        approvedById: null,
        sessionVersion: { increment: 1 },
      },
    });
    record(accountRejected({ userId, reason }));
    return { userId, name: person.name };
  });
}
