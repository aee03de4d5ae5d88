import type { Actor } from "@/lib/platform/actor";
import { invalid, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { requireUnchangedSelf } from "./last-change";
import type { UpdateProfileInput } from "./schema";

/**
 * One's own contact data. Flat, role and employee ID are the estate office's to change. `seen`: what was on the screen
 * was made from it.
 */
export async function updateProfile(actor: Actor, input: UpdateProfileInput & { seen?: string }) {
  const { name, phoneNumber, alternatePhone, emergencyContactName, emergencyContactPhone, seen } = input;
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

    if (seen !== undefined) await requireUnchangedSelf(tx, userId, seen);
    await tx.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
    await tx.resident.updateMany({ where: { userId }, data: { phoneNumber, ...contact } });
    if (phoneNumber) await tx.staff.updateMany({ where: { userId }, data: { phoneNumber, ...contact } });
    return { name };
  });
}
