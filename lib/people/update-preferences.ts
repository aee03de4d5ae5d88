import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { UpdatePreferencesInput } from "./schema";

export async function updatePreferences(actor: Actor, input: UpdatePreferencesInput) {
  const { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo } = input;
  if (actor.kind !== "user") throw notSignedIn();
  return transact(actor, (tx) =>
    tx.user.update({
      where: { id: actor.userId },
      data: { emailNotifications, smsNotifications, urgentOnly, quietFrom, quietTo },
      select: {
        emailNotifications: true,
        smsNotifications: true,
        urgentOnly: true,
        quietFrom: true,
        quietTo: true,
      },
    }),
  );
}
