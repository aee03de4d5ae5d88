import type { Prisma } from "@/lib/generated/prisma/client";
import type { VisitStatus } from "@/lib/generated/prisma/enums";
import type { VisitActivity } from "@/lib/maintenance/visits/activity";
import type { Span } from "@/lib/maintenance/visits/when";
import type { PublishedActivity } from "@/lib/platform/activity";
import type { Db } from "@/lib/platform/prisma";
import { findPerson, named, type Person } from "./known-people";

/** What rules and texts about a visit may know. Not the code, and not where the key is. */
export type VisitFacts = {
  actor: Person | null;
  visit: {
    ticketNumber: string;
    title: string;
    flatNumber: string;
    resident: Person;
    /** Who comes, or whoever has the request while nobody is agreed. */
    staff: Person | null;
    isProposal: boolean;
    isAgreed: boolean;
    /** What is agreed; until then what is offered. */
    spans: Span[];
    mayEnter: boolean;
    missedBy: "RESIDENT" | "STAFF" | null;
    reason: string;
  };
  isMove: boolean;
  isDeskChange: boolean;
  hours: number | null;
};

/** What is worth a word only while it is so. */
const ONLY_WHILE: Partial<Record<VisitActivity["name"], VisitStatus>> = {
  "maintenance/visit.offered": "OFFERED",
  "maintenance/visit.picked": "AGREED",
  "maintenance/visit.approaching": "AGREED",
};

export async function loadVisitFacts(
  db: Db,
  { name, data }: PublishedActivity<VisitActivity>,
): Promise<VisitFacts | null> {
  const found = await db.visit.findUnique({
    where: { id: data.visitId },
    select: visitSelect,
    relationLoadStrategy: "join",
  });
  const status = ONLY_WHILE[name];
  if (!found || (status && found.status !== status)) return null;
  const { request, staff, startsAt, endsAt, windows, consents, offeredById, missedBy, reason } = found;
  const comes = staff ?? request.assignedTo;
  const { assignedTo: _, resident, residentId, ...rest } = request;
  return {
    actor: await findPerson(db, data.actorId),
    visit: {
      ...rest,
      resident,
      staff: comes?.status === "ACTIVE" ? { id: comes.id, name: comes.name } : null,
      isProposal: offeredById !== residentId,
      isAgreed: startsAt !== null,
      spans: startsAt && endsAt ? [{ startsAt, endsAt }] : windows,
      mayEnter: Boolean(consents[0]?.mayEnter),
      missedBy,
      reason,
    },
    isMove: "isMove" in data && data.isMove,
    isDeskChange: "isDeskChange" in data && data.isDeskChange,
    hours: "hours" in data ? data.hours : null,
  };
}

const visitSelect = {
  status: true,
  offeredById: true,
  startsAt: true,
  endsAt: true,
  missedBy: true,
  reason: true,
  staff: { select: { ...named, status: true } },
  windows: { select: { startsAt: true, endsAt: true }, orderBy: { startsAt: "asc" } },
  consents: { select: { mayEnter: true }, orderBy: [{ givenAt: "desc" }, { id: "desc" }], take: 1 },
  request: {
    select: {
      ticketNumber: true,
      title: true,
      flatNumber: true,
      residentId: true,
      resident: { select: named },
      assignedTo: { select: { ...named, status: true } },
    },
  },
} satisfies Prisma.VisitSelect;
