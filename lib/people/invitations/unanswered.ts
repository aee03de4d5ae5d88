import type { UserStatus } from "@/lib/generated/prisma/enums";

type Person = {
  status: UserStatus;
  invitedAt: Date | null;
  emailVerifiedAt: Date | null;
  approvedAt: Date | null;
};

/**
 * Made by an administrator and never taken up: the invitation is open, or was taken back. (Who registered and was
 * approved before proving the address waits, too, but is never switched off in that state.)
 */
export const isUnanswered = ({ status, invitedAt, emailVerifiedAt, approvedAt }: Person): boolean =>
  approvedAt !== null && emailVerifiedAt === null && (invitedAt !== null || status === "DEACTIVATED");
