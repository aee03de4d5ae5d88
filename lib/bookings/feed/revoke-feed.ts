import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";

/** The address stops working at once. */
export async function revokeFeed(actor: Actor, _: object) {
  const userId = userIdOf(actor);
  if (!userId) throw forbidden("bookings.not_a_person", "Please sign in first.");
  return transact(actor, async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { userId } });
    return { revoked: count > 0 };
  });
}
