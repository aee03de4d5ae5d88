import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { HeardActivity } from "@/lib/notifications/facts";

type Columns = Prisma.MaintenanceRequestCreateManyInput;
export type Entry = Prisma.MaintenanceUpdateCreateManyInput & { id: string; createdAt: Date };
export type Person = { id: string; name: string };

/** A request on its way: its row, its timeline and what happened, as the verbs of lib/maintenance would leave them. */
export type Journey = {
  newId: (at: Date) => string;
  request: Columns & { id: string; createdAt: Date; status: RequestStatus; priority: number };
  assignee: Person | null;
  timeline: Entry[];
  happenings: Happening[];
};

type Fact = Extract<HeardActivity["name"], `maintenance/${string}`>;

/** What notifications are made of. */
export type Happening = {
  name: Fact;
  at: Date;
  actor: Person | null;
  assignee: Person | null;
  dueAt: Date | null;
  previousAssignee: Person | null;
  comment: { isInternal: boolean; text: string } | null;
};

/** Nobody: the system. */
type Step = { by: Person | null; at: Date };
type Filed = Omit<Journey["request"], "id" | "status">;

export function file(newId: Journey["newId"], columns: Filed, by: Person): Journey {
  const at = columns.createdAt;
  const request = { ...columns, id: newId(at), status: "SUBMITTED" as const, updatedAt: at };
  const journey: Journey = { newId, request, assignee: null, timeline: [], happenings: [] };
  happen(journey, { by, at }, "maintenance/request.submitted");
  return journey;
}

export function acknowledge(journey: Journey, step: Step) {
  move(journey, step, "ACKNOWLEDGED", { acknowledgedAt: step.at });
  happen(journey, step, "maintenance/request.acknowledged");
}

type Assignment = { to: Person; due: Date; cost: string | null; note: string | null };

export function assign(journey: Journey, step: Step, { to, due, cost, note }: Assignment) {
  if (journey.request.status === "SUBMITTED")
    move(journey, step, "ACKNOWLEDGED", { acknowledgedAt: step.at });
  const columns = {
    assignedToId: to.id,
    assignedById: step.by?.id ?? null,
    assignedAt: step.at,
    estimatedCompletion: due,
    estimatedCost: cost,
  };
  move(journey, step, "ASSIGNED", columns, note ?? `Assigned to ${to.name}.`);
  journey.assignee = to;
  happen(journey, step, "maintenance/request.assigned");
}

export function decline(journey: Journey, at: Date, reason: string) {
  const by = journey.assignee;
  const nobody = { assignedToId: null, assignedById: null, assignedAt: null, estimatedCompletion: null };
  move(journey, { by, at }, "ACKNOWLEDGED", nobody, reason);
  journey.assignee = null;
  happen(journey, { by, at }, "maintenance/request.unassigned", { previousAssignee: by });
}

export function start(journey: Journey, at: Date) {
  const step = { by: journey.assignee, at };
  move(journey, step, "IN_PROGRESS", { startedAt: at });
  happen(journey, step, "maintenance/request.started");
}

/** Answers with the timeline's entry, to which photos may belong. */
export function resolve(journey: Journey, at: Date, resolution: string, actualCost: string | null): Entry {
  const step = { by: journey.assignee, at };
  const entry = move(journey, step, "RESOLVED", { resolvedAt: at, actualCost }, resolution);
  happen(journey, step, "maintenance/request.resolved");
  return entry;
}

export function reopen(journey: Journey, step: Step, reason: string) {
  move(journey, step, "IN_PROGRESS", { resolvedAt: null }, reason);
  happen(journey, step, "maintenance/request.reopened");
}

export function close(journey: Journey, step: Step, note = "") {
  move(journey, step, "CLOSED", { closedAt: step.at }, note);
  happen(journey, step, "maintenance/request.closed");
}

export function cancel(journey: Journey, step: Step, reason: string) {
  move(journey, step, "CANCELLED", { cancelledAt: step.at }, reason);
  happen(journey, step, "maintenance/request.cancelled");
}

export function rate({ request }: Journey, at: Date, stars: number, feedback: string) {
  Object.assign(request, {
    residentRating: stars,
    residentFeedback: feedback || null,
    ratedAt: at,
    updatedAt: at,
  });
}

/** May be told out of order: the timeline is sorted in the end. */
export function comment(journey: Journey, step: Step, text: string, isInternal = false) {
  write(journey, step, { kind: "COMMENT", content: text, isInternal });
  happen(journey, step, "maintenance/request.commented", { comment: { isInternal, text } });
}

function move(
  journey: Journey,
  step: Step,
  to: RequestStatus,
  columns: Partial<Columns>,
  content = "",
): Entry {
  const fromStatus = journey.request.status;
  Object.assign(journey.request, columns, { status: to, updatedAt: step.at });
  return write(journey, step, { kind: "STATUS", content, fromStatus, toStatus: to });
}

function write(
  { newId, request, timeline }: Journey,
  { by, at }: Step,
  entry: Omit<Entry, "id" | "requestId" | "createdAt">,
) {
  const written = { ...entry, id: newId(at), requestId: request.id, authorId: by?.id ?? null, createdAt: at };
  timeline.push(written);
  return written;
}

function happen(journey: Journey, { by, at }: Step, name: Fact, more: Partial<Happening> = {}) {
  const dueAt = (journey.request.estimatedCompletion as Date | null | undefined) ?? null;
  const { assignee, happenings } = journey;
  happenings.push({ name, at, actor: by, assignee, dueAt, previousAssignee: null, comment: null, ...more });
}
