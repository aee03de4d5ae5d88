import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Right } from "@/lib/people/rights";
import type { Db } from "@/lib/platform/prisma";
import { findPerson, named, type Person } from "./known-people";

export type PersonFacts = {
  actor: Person | null;
  person: Person & {
    isStaff: boolean;
    flatNumber: string | null;
    /** Confirmed the email and nobody has decided yet. */
    isWaiting: boolean;
    rejectionReason: string | null;
    email: string;
    /** The provider's words, while mails to this address come back. */
    bounceReason: string | null;
  };
  estateName: string;
  /** Requests that went back to the managers when this person was switched off. */
  returned?: number;
  /** What this person may do since now, and may not any more. */
  rights?: RightsFacts | null;
};

type RightsFacts = { granted: Right[]; withdrawn: Right[]; role: StaffRole | null };

export async function loadPersonFacts(
  db: Db,
  data: { userId: string; actorId: string | null; returned?: number } & Partial<RightsFacts>,
  estateName: string,
): Promise<PersonFacts | null> {
  const user = await db.user.findUnique({ where: { id: data.userId }, select: personSelect });
  if (!user) return null;
  return {
    actor: await findPerson(db, data.actorId),
    person: {
      id: user.id,
      name: user.name,
      isStaff: user.userType === "STAFF",
      flatNumber: user.resident?.flatNumber ?? null,
      isWaiting: user.status === "PENDING" && !user.approvedAt && !user.rejectedAt,
      rejectionReason: user.rejectionReason,
      email: user.email,
      bounceReason: user.emailBounceReason,
    },
    estateName,
    returned: data.returned ?? 0,
    rights:
      data.granted && data.withdrawn
        ? { granted: data.granted, withdrawn: data.withdrawn, role: data.role ?? null }
        : null,
  };
}

const personSelect = {
  ...named,
  userType: true,
  status: true,
  approvedAt: true,
  rejectedAt: true,
  rejectionReason: true,
  email: true,
  emailBounceReason: true,
  resident: { select: { flatNumber: true } },
} as const;
