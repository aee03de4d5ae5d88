import { type Actor, userIdOf } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { hashToken, newToken } from "@/lib/platform/ids";
import { transact } from "@/lib/platform/transact";

/** A new secret address for this person's calendar; an earlier one stops working. It is shown once. */
export async function issueFeed(actor: Actor, _: object, now = new Date()) {
  const userId = userIdOf(actor);
  if (!userId) throw forbidden("bookings.not_a_person", "Please sign in first.");
  return transact(actor, async (tx) => {
    const token = newToken();
    const data = { tokenHash: hashToken(token), createdAt: now };
    await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    return { token };
  });
}
