import type { Actor } from "@/lib/platform/actor";
import { conflict, invalid, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { UpdateProfileInput } from "./schema";

/**
 * One's own contact data. Flat, role and employee ID are the estate office's to change. `seenAt`: when what was on the
 * screen was last changed.
 */
export async function updateProfile(actor: Actor, input: UpdateProfileInput & { seenAt?: Date }) {
  const { name, phoneNumber, alternatePhone, emergencyContactName, emergencyContactPhone, seenAt } = input;
  const contact = { alternatePhone, emergencyContactName, emergencyContactPhone };
  if (actor.kind !== "user") throw notSignedIn();
  const userId = actor.userId;
  return transact(actor, async (tx) => {
    if (actor.staff && !phoneNumber)
      throw invalid(
        "phoneNumber",
        "people.phone_missing",
        "Staff must be reachable: please enter a phone number.",
      );

    const { count } = await tx.user.updateMany({
      where: { id: userId, ...(seenAt && { updatedAt: seenAt }) },
      data: { name },
    });
    if (!count)
      throw conflict(
        "people.changed_meanwhile",
        "This was changed from somewhere else a moment ago. Nothing was saved: look again and decide.",
      );
    await tx.resident.updateMany({ where: { userId }, data: { phoneNumber, ...contact } });
    if (phoneNumber) await tx.staff.updateMany({ where: { userId }, data: { phoneNumber, ...contact } });
    return { name };
  });
}
