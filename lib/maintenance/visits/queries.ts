import type { Prisma } from "@/lib/generated/prisma/client";
import { type Permitted, visibleRequests } from "@/lib/maintenance/permissions";
import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { toInstant, toWallClock } from "@/lib/platform/zone";
import { visitCode } from "./code";
import {
  canCancelVisit,
  canConfirmArrival,
  canConsent,
  canEnter,
  canOffer,
  canPick,
  canReportMissed,
  canSeeCode,
  canSeeConsent,
  isProposal,
  isVisitor,
} from "./permissions";

const person = { select: { id: true, name: true } } as const;
const span = { startsAt: true, endsAt: true } as const;

const select = {
  id: true,
  status: true,
  offeredById: true,
  staffId: true,
  ...span,
  enteredAlone: true,
  missedBy: true,
  reason: true,
  offeredBy: person,
  staff: person,
  windows: { select: { position: true, ...span }, orderBy: { startsAt: "asc" } },
  consents: {
    select: { mayEnter: true, note: true, givenAt: true },
    orderBy: [{ givenAt: "desc" }, { id: "desc" }],
    take: 1,
  },
} satisfies Prisma.VisitSelect;

type Asked = Permitted & { id: string; resident: { name: string } };

/** The newest visit of a request as this person may see it, and what they may do about it. */
export async function findVisit(actor: UserActor, request: Asked, now = new Date()) {
  const found = await prisma.visit.findFirst({
    where: { requestId: request.id, request: visibleRequests(actor) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select,
    relationLoadStrategy: "join",
  });
  if (!found) return null;
  const { consents, windows, offeredById, staffId, ...visit } = found;
  const sight = { ...visit, offeredById, staffId };
  const consent = canSeeConsent(actor, request) ? (consents[0] ?? null) : null;
  return {
    ...visit,
    residentName: request.resident.name,
    isProposal: isProposal(sight, request),
    isVisitor: isVisitor(actor, sight),
    /** Those that can still be picked. */
    windows: windows.filter(({ startsAt }) => startsAt > now),
    consent,
    /** Null for everybody but the two who meet, and for them until an hour before. */
    code: canSeeCode(actor, request, sight, now) ? visitCode(visit.id) : null,
    can: {
      pick: canPick(actor, request, sight),
      consent: canConsent(actor, request, sight),
      confirm: canConfirmArrival(actor, sight, now),
      enter: canEnter(actor, sight, now) && Boolean(consent?.mayEnter),
      reportMissed: canReportMissed(actor, request, sight, now),
      cancel: canCancelVisit(actor, request, sight),
      offer: canOffer(actor, request),
    },
  };
}

export type VisitView = NonNullable<Awaited<ReturnType<typeof findVisit>>>;

/** Today's visits of this person, and the times that residents offered for what is on their desk. */
export async function listDeskVisits(actor: UserActor, timeZone: string, now = new Date()) {
  const endOfToday = toInstant(`${toWallClock(now, timeZone).slice(0, 10)}T24:00`, timeZone);
  const rows = await prisma.visit.findMany({
    where: {
      OR: [
        { status: "AGREED", staffId: actor.userId, startsAt: { lt: endOfToday } },
        { status: "OFFERED", staffId: null, request: { assignedToId: actor.userId } },
      ],
    },
    orderBy: [{ startsAt: "asc" }, { createdAt: "asc" }],
    take: 30,
    select: {
      id: true,
      status: true,
      ...span,
      windows: { select: span, orderBy: { startsAt: "asc" } },
      request: {
        select: { ticketNumber: true, title: true, flatNumber: true, location: true, resident: person },
      },
    },
    relationLoadStrategy: "join",
  });
  return {
    today: rows.filter(({ status }) => status === "AGREED"),
    offered: rows.filter(({ status }) => status === "OFFERED"),
  };
}

export type DeskVisits = Awaited<ReturnType<typeof listDeskVisits>>;
