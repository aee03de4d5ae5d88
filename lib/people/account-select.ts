import type { Prisma } from "@/lib/generated/prisma/client";

/** What a person's page says of the account. */
export const account = {
  id: true,
  name: true,
  email: true,
  userType: true,
  isAdmin: true,
  status: true,
  invitedAt: true,
  emailVerifiedAt: true,
  approvedAt: true,
  rejectedAt: true,
  rejectionReason: true,
  createdAt: true,
  lastSeenAt: true,
  emailBouncedAt: true,
  approvedBy: { select: { name: true } },
} satisfies Prisma.UserSelect;
