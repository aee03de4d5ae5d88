import type { UserStatus } from "@/lib/generated/prisma/enums";
import { type AppError, forbidden } from "@/lib/platform/errors";

type Person = {
  status: UserStatus;
  emailVerifiedAt: Date | null;
  approvedAt: Date | null;
  rejectedAt: Date | null;
  rejectionReason: string | null;
  staff: { isActive: boolean } | null;
};

/** Why a person with the right password may not come in; null when they may. */
export function admission(person: Person): AppError | null {
  if (person.rejectedAt) {
    const why = person.rejectionReason ? ` The reason given: “${person.rejectionReason}”` : "";
    return forbidden(
      "people.rejected",
      `Your registration was not accepted.${why} Please contact the estate office.`,
    );
  }
  if (person.status === "DEACTIVATED" || person.staff?.isActive === false)
    return forbidden("people.deactivated", "Your account is switched off. Please contact the estate office.");
  if (person.status === "ACTIVE") return null;
  if (!person.emailVerifiedAt)
    return forbidden(
      "people.awaiting_verification",
      "Please verify your email address first: open the link in the mail we sent you.",
    );
  return forbidden(
    "people.awaiting_approval",
    "Your email is verified. The estate office still has to approve your account; you will get a mail.",
  );
}
