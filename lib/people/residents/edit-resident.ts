import type { Actor } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { emailChange } from "../email-change";
import { requireUnchanged } from "../last-change";
import { emailTaken } from "../staff/refusals";
import { lockResident } from "./lock-resident";
import type { EditResidentInput } from "./schema";

/** Who lives where, and how they are reached. Requests keep the flat they were filed for. */
export async function editResident(actor: Actor, input: EditResidentInput) {
  const { residentId, seen, name, email, flatNumber, block, residentType, ...rest } = input;
  const { phoneNumber, alternatePhone, emergencyContactName, emergencyContactPhone } = rest;
  const contact = { phoneNumber, alternatePhone, emergencyContactName, emergencyContactPhone };
  try {
    return await transact(actor, async (tx) => {
      const resident = await lockResident(tx, actor, residentId);
      await requireUnchanged(tx, { residentId, userId: resident.userId }, seen);
      if (resident.user && !email)
        throw invalid("email", "people.email_missing", "Whoever signs in needs an email address.");
      if (resident.movedOutOn && rest.isCommitteeMember)
        throw invalid(
          "isCommitteeMember",
          "people.moved_out",
          "Somebody who moved out is not on the committee.",
        );

      if (resident.user && email)
        await tx.user.update({
          where: { id: resident.user.id },
          data: { name, ...emailChange(resident.user, email) },
        });
      await tx.resident.update({
        where: { id: residentId },
        data: {
          flatNumber,
          block,
          residentType,
          ...contact,
          moveInDate: rest.moveInDate,
          isCommitteeMember: rest.isCommitteeMember,
          ...(resident.user ? {} : { contactName: name, contactEmail: email }),
        },
      });
      return { residentId, name };
    });
  } catch (error) {
    if (violates(error, "users_email_key")) throw emailTaken();
    if (violates(error, "resident_moved_out_after_in"))
      throw invalid("moveInDate", "people.moved_in_late", "That is after they moved out.");
    throw error;
  }
}
