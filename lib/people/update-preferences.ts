import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requireUnchangedSelf } from "./last-change";
import type { UpdatePreferencesInput } from "./schema";

/** How one hears of things. `seen`: what was on the screen was made from it. */
export async function updatePreferences(actor: Actor, input: UpdatePreferencesInput & { seen?: string }) {
  const { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo, seen } = input;
  if (actor.kind !== "user") throw notSignedIn();
  const data = { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo };
  return transact(actor, async (tx) => {
    if (seen !== undefined) await requireUnchangedSelf(tx, actor.userId, seen);
    await tx.user.update({ where: { id: actor.userId }, data, select: { id: true } });
    return data;
  });
}
