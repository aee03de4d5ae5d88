import type { RequestStatus, VisitStatus } from "@/lib/generated/prisma/enums";
import { isAssignee, isResident, mayWork, type Permitted } from "@/lib/maintenance/permissions";
import { isActive } from "@/lib/maintenance/status";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { isActiveVisit } from "./status";

/** What the sentences below need to know of a visit. */
type VisitInSight = {
  status: VisitStatus;
  offeredById: string;
  staffId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
};

const MINUTE = 60_000;
/** Before that nobody has missed anything. */
export const GRACE_MINUTES = 30;
/** From when on both see the code. */
const CODE_MINUTES = 60;

const OPEN: readonly RequestStatus[] = ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS"];

/** Staff propose on the resident's behalf, as soon as it is somebody's work. */
export const mayOffer = (actor: Actor, request: Permitted): boolean =>
  isResident(actor, request) || (actor.kind === "user" && mayWork(actor, request));

export const canOffer = (actor: Actor, request: Permitted): boolean =>
  mayOffer(actor, request) &&
  (isResident(actor, request) ? OPEN.includes(request.status) : isActive(request.status));

/** Proposed by staff: then the resident picks. */
export const isProposal = (visit: Pick<VisitInSight, "offeredById">, request: { residentId: string }) =>
  visit.offeredById !== request.residentId;

/** The other side picks: the assignee what the resident offered, the resident what staff proposed. */
export const mayPick = (actor: Actor, request: Permitted, visit: VisitInSight): boolean =>
  isProposal(visit, request) ? isResident(actor, request) : isAssignee(actor, request);

export const canPick = (actor: Actor, request: Permitted, visit: VisitInSight): boolean =>
  visit.status === "OFFERED" && isActive(request.status) && mayPick(actor, request, visit);

/** Whether somebody may come into a flat is for its resident alone to say. */
export const canConsent = (actor: Actor, request: Permitted, visit: VisitInSight): boolean =>
  isActiveVisit(visit.status) && isResident(actor, request);

/** Where the key lies is for the resident and for whoever does the work. */
export const canSeeConsent = (actor: Actor, request: Permitted): boolean =>
  isResident(actor, request) || mayWork(actor, request);

export const isVisitor = (actor: Actor, visit: Pick<VisitInSight, "staffId">): boolean =>
  visit.staffId !== null && visit.staffId === userIdOf(actor);

/** The two who meet at the door, from an hour before. Nobody else: not managers, not superiors. */
export const canSeeCode = (actor: Actor, request: Permitted, visit: VisitInSight, now: Date): boolean =>
  isFrom(visit, now, -CODE_MINUTES) && (isResident(actor, request) || isVisitor(actor, visit));

export const canConfirmArrival = (actor: Actor, visit: VisitInSight, now: Date): boolean =>
  isFrom(visit, now, -CODE_MINUTES) && isVisitor(actor, visit);

/** Going in while nobody is at home; the consent is asked for besides. */
export const canEnter = (actor: Actor, visit: VisitInSight, now: Date): boolean =>
  isFrom(visit, now, 0) && isVisitor(actor, visit);

export const mayReportMissed = (actor: Actor, request: Permitted): boolean =>
  isResident(actor, request) || mayWork(actor, request);

export const canReportMissed = (actor: Actor, request: Permitted, visit: VisitInSight, now: Date): boolean =>
  isFrom(visit, now, GRACE_MINUTES) && mayReportMissed(actor, request);

export const mayCancelVisit = (actor: Actor, request: Permitted): boolean =>
  isResident(actor, request) || mayWork(actor, request);

export const canCancelVisit = (actor: Actor, request: Permitted, visit: VisitInSight): boolean =>
  isActiveVisit(visit.status) && mayCancelVisit(actor, request);

/** It is agreed, and so many minutes after its start have come. */
const isFrom = ({ status, startsAt }: VisitInSight, now: Date, minutes: number): boolean =>
  status === "AGREED" && startsAt !== null && now.getTime() >= startsAt.getTime() + minutes * MINUTE;
