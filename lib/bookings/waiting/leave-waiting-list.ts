import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { LeaveWaitingListInput } from "../schema";

/** Does not wait any more. What was offered already is declined on its own page. */
export async function leaveWaitingList(actor: Actor, { entryId }: LeaveWaitingListInput) {
  return transact(actor, async (tx) => {
    const userId = userIdOf(actor);
    if (!userId) throw notFound("entry on the waiting list");
    const { count } = await tx.waitingEntry.updateMany({
      where: { id: entryId, userId, status: "WAITING" },
      data: { status: "LEFT" },
    });
    if (!count) throw notFound("entry on the waiting list");
    return { entryId };
  });
}
