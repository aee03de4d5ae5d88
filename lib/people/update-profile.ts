import type { Actor } from "@/lib/platform/actor";
import { invalid, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { UpdateProfileInput } from "./schema";

/** One's own contact data. Flat, role and employee ID are the estate office's to change. */
export async function updateProfile(actor: Actor, input: UpdateProfileInput) {
  const { name, phoneNumber, alternatePhone, emergencyContactName, emergencyContactPhone } = input;
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

    await tx.user.update({ where: { id: userId }, data: { name } });
    await tx.resident.updateMany({ where: { userId }, data: { phoneNumber, ...contact } });
    if (phoneNumber) await tx.staff.updateMany({ where: { userId }, data: { phoneNumber, ...contact } });
    return { name };
  });
}
