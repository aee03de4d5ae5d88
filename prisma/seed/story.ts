import { type Calendar, hoursAfter } from "./calendar";
import { type Fate, isActive, isDone, isOverdue } from "./fates";
import type { Journey, Person } from "./journey";
import * as journey from "./journey";
import type { Random } from "./random";
import * as said from "./texts/conversation";
import type { Template } from "./texts/template";
import { verdict } from "./verdict";

/** Everybody a request meets, and what it is about. */
export type Cast = {
  random: Random;
  calendar: Calendar;
  fate: Fate;
  template: Template;
  priority: number;
  /** The category's estimate for the work. */
  hours: number;
  isEmergency: boolean;
  resident: Person;
  /** Who acknowledges and assigns. */
  dispatcher: Person;
  worker: Person;
  /** Of the same trade, if there is one: who may have had it before. */
  colleague: Person | undefined;
  /** 1 to 5, on the whole. */
  skill: number;
};

/** What photos are added to. */
export type Told = { journey: Journey; repair: journey.Entry | null };

/** Lets a filed request live until it stands as its fate says. */
export function tell(request: Journey, cast: Cast): Told {
  const { fate } = cast;
  const told: Told = { journey: request, repair: null };
  if (fate === "submitted") return told;
  if (fate === "cancelled") return cancelEarly(request, cast, told);
  if (fate === "acknowledged") {
    journey.acknowledge(request, acknowledgement(request, cast));
    return told;
  }
  handOut(request, cast);
  if (fate.startsWith("assigned")) return told;
  work(request, cast, told);
  if (fate === "closed") close(request, cast);
  return told;
}

function acknowledgement(request: Journey, { random, calendar, dispatcher }: Cast) {
  const at = hoursAfter(request.request.createdAt, random.between(0.3, 5));
  return { by: dispatcher, at: calendar.inWorkingHours(at, random) };
}

function cancelEarly(request: Journey, cast: Cast, told: Told): Told {
  const { random, calendar, resident, dispatcher } = cast;
  const seen = random.chance(0.5) && acknowledgement(request, cast);
  if (seen) journey.acknowledge(request, seen);
  const byResident = random.chance(0.6);
  const later = hoursAfter(seen ? seen.at : request.request.createdAt, random.between(0.5, 30));
  const at = byResident ? calendar.inWakingHours(later, random) : calendar.inWorkingHours(later, random);
  const reasons = byResident ? said.RESIDENT_CANCELLATIONS : said.MANAGER_CANCELLATIONS;
  journey.cancel(request, { by: byResident ? resident : dispatcher, at }, random.pick(reasons));
  return told;
}

/** Acknowledged first or assigned at once; emergencies by the system within a minute; sometimes declined once. */
function handOut(request: Journey, cast: Cast) {
  const { random, calendar, isEmergency } = cast;
  if (isEmergency)
    return assign(request, cast, { by: null, at: hoursAfter(request.request.createdAt, 0.01) });
  let step = acknowledgement(request, cast);
  const later = (from: Date) => calendar.inWorkingHours(hoursAfter(from, random.between(0.2, 8)), random);
  if (random.chance(0.65)) {
    journey.acknowledge(request, step);
    step = { ...step, at: later(step.at) };
  }
  if (cast.colleague && random.chance(0.08)) {
    assign(request, { ...cast, worker: cast.colleague }, step);
    const declinedAt = later(step.at);
    journey.decline(request, declinedAt, random.pick(said.DECLINES));
    step = { ...step, at: later(declinedAt) };
  }
  assign(request, cast, step);
}

function assign(request: Journey, cast: Cast, step: { by: Person | null; at: Date }) {
  const { random, template, worker, isEmergency } = cast;
  const cost = template.cost && random.chance(0.75) ? rupees(random.between(...template.cost), 50) : null;
  const note = !isEmergency && random.chance(0.2) ? random.pick(said.ASSIGNMENT_NOTES) : null;
  journey.assign(request, step, { to: worker, due: dueDate(cast, step.at), cost, note });
}

/** The category's hours, or what the dispatcher chose; open work that is not overdue stays so for the demo's day. */
function dueDate({ random, calendar, fate, hours }: Cast, at: Date): Date {
  if (isActive(fate) && !isOverdue(fate))
    return calendar.daysAgo(-random.whole(1, 5), random.pick([12, 16, 18]));
  return hoursAfter(at, hours * (random.chance(0.75) ? 1 : 2));
}

/** Started, resolved unless it is still going on, and now and then resolved twice. */
function work(request: Journey, cast: Cast, told: Told) {
  const { random, calendar, fate, resident, isEmergency } = cast;
  const assignedAt = request.request.assignedAt as Date;
  const hours = isEmergency ? random.between(1, 5) : workingTime(cast);
  const startAt = hoursAfter(assignedAt, isEmergency ? 0.1 : hours * random.between(0.2, 0.7));
  journey.start(request, isEmergency ? startAt : calendar.inWorkingHours(startAt, random));
  if (!isDone(fate)) return;
  told.repair = resolve(request, cast, hoursAfter(assignedAt, hours), random.pick(cast.template.resolutions));
  if (isEmergency || !random.chance(0.06)) return;
  const reopenedAt = calendar.inWakingHours(hoursAfter(told.repair.createdAt, random.between(5, 60)), random);
  journey.reopen(request, { by: resident, at: reopenedAt }, random.pick(said.REOPENINGS));
  const again = `Second visit. ${random.pick(cast.template.resolutions)}`;
  told.repair = resolve(request, cast, hoursAfter(reopenedAt, random.between(4, 30)), again);
}

/** Four of five are on time. */
const workingTime = ({ random, hours }: Cast) =>
  hours * (random.chance(0.88) ? random.between(0.1, 0.7) : random.between(1.1, 2.8));

function resolve(
  request: Journey,
  { random, calendar, template, isEmergency }: Cast,
  target: Date,
  resolution: string,
) {
  const earliest = hoursAfter(request.request.startedAt as Date, random.between(0.4, 1.6));
  const at = target > earliest ? target : earliest;
  const estimate = Number(request.request.estimatedCost ?? 0);
  const cost = estimate
    ? estimate * random.between(0.7, 1.25)
    : template.cost && random.between(...template.cost);
  const resolvedAt = isEmergency ? at : calendar.inWorkingHours(at, random);
  return journey.resolve(request, resolvedAt, resolution, cost ? rupees(cost, 10) : null);
}

/** By the resident who confirms and mostly rates, by the office, or by the system after seven days. */
function close(request: Journey, cast: Cast) {
  const { random, calendar, resident, dispatcher } = cast;
  const resolvedAt = request.request.resolvedAt as Date;
  const closer = random.weighted({ resident: 60, office: 22, system: 18 });
  const soon = hoursAfter(resolvedAt, random.between(1, 60));
  if (closer === "system")
    journey.close(request, { by: null, at: hoursAfter(resolvedAt, 7 * 24) }, said.AUTO_CLOSED);
  if (closer === "office")
    journey.close(request, { by: dispatcher, at: calendar.inWorkingHours(soon, random) });
  if (closer === "resident")
    journey.close(request, { by: resident, at: calendar.inWakingHours(soon, random) });
  if (random.chance(closer === "resident" ? 0.85 : 0.2)) verdict(request, cast, closer === "resident");
}

const rupees = (amount: number, step: number) => (Math.max(1, Math.round(amount / step)) * step).toFixed(2);
