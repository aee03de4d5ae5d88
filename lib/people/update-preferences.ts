import type { Actor } from "@/lib/platform/actor";
import { conflict, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { UpdatePreferencesInput } from "./schema";

/** How one hears of things. `seenAt`: when what was on the screen was last changed. */
export async function updatePreferences(actor: Actor, input: UpdatePreferencesInput & { seenAt?: Date }) {
  const { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo, seenAt } = input;
  if (actor.kind !== "user") throw notSignedIn();
  const data = { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo };
  return transact(actor, async (tx) => {
    const where = { id: actor.userId, ...(seenAt && { updatedAt: seenAt }) };
    const { count } = await tx.user.updateMany({ where, data });
    if (!count)
      throw conflict(
        "people.changed_meanwhile",
        "This was changed from somewhere else a moment ago. Nothing was saved: look again and decide.",
      );
    return data;
  });
}
