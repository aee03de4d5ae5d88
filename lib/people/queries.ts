import type { Prisma } from "@/lib/generated/prisma/client";
import type { UserType } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { findOwnerMatches, type OwnerMatch } from "./owner-match";
import { canDecideOn, visiblePeople } from "./visibility";

const QUEUE = 100;

const personRow = {
  id: true,
  name: true,
  email: true,
  userType: true,
  isAdmin: true,
  status: true,
  emailVerifiedAt: true,
  approvedAt: true,
  rejectedAt: true,
  rejectionReason: true,
  createdAt: true,
  lastSeenAt: true,
  resident: {
    select: { flatNumber: true, block: true, phoneNumber: true, residentType: true, isCommitteeMember: true },
  },
  staff: {
    select: {
      employeeId: true,
      role: true,
      department: true,
      phoneNumber: true,
      employmentStatus: true,
      hireDate: true,
    },
  },
} satisfies Prisma.UserSelect;

export type PersonRow = Prisma.UserGetPayload<{ select: typeof personRow }> & {
  mayDecide: boolean;
  /** Only for whose flat an imported record waits. */
  ownerMatch?: OwnerMatch | undefined;
};

/** Registrations nobody has decided on, the longest waiting first. */
export async function listPending(actor: Actor, userType: UserType): Promise<PersonRow[]> {
  const rows = await prisma.user.findMany({
    where: { AND: [visiblePeople(actor), { userType, status: "PENDING", approvedAt: null }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: QUEUE,
    select: personRow,
  });
  const decidable = rows.filter((row) => row.resident && canDecideOn(actor, row)).map(({ id }) => id);
  const matches = await findOwnerMatches(decidable);
  return rows.map((row) => ({
    ...row,
    mayDecide: canDecideOn(actor, row),
    ownerMatch: matches.get(row.id),
  }));
}

const profile = {
  name: true,
  email: true,
  userType: true,
  isAdmin: true,
  emailNotifications: true,
  smsNotifications: true,
  urgentOnly: true,
  quietFrom: true,
  quietTo: true,
  emailBouncedAt: true,
  emailBounceReason: true,
  createdAt: true,
  updatedAt: true,
  resident: { omit: { createdAt: true, updatedAt: true, contactEmail: true, contactName: true } },
  staff: { include: { reportingTo: { select: { user: { select: { name: true } } } } } },
} satisfies Prisma.UserSelect;

export type OwnProfile = Prisma.UserGetPayload<{ select: typeof profile }>;

/** One's own data, with everything that may be edited. */
export async function getOwnProfile(actor: Actor): Promise<OwnProfile> {
  const id = userIdOf(actor);
  const found = id && (await prisma.user.findUnique({ where: { id }, select: profile }));
  if (!found) throw notFound("person");
  return found;
}
