import type { Db } from "@/lib/platform/prisma";
import { named, type Person } from "./known-people";
import { superiorsOf } from "./superiors";

/** What rules and texts about a request may know. No costs and no notes, so that none can leak. */
export type RequestFacts = {
  actor: Person | null;
  request: {
    ticketNumber: string;
    title: string;
    category: string;
    flatNumber: string;
    location: string;
    priority: number;
    dueAt: Date | null;
    /** Accepted from a report without an account: the resident is only who accepted it. */
    isFromReport?: boolean;
    resident: Person;
    /** Only while this person can act; a deactivated assignee hears nothing. */
    assignee: Person | null;
  };
  previousAssignee: Person | null;
  /** Neighbours whom it affects too. */
  affectedIds?: string[];
  /** The assignment ended because the assignee gave it back. */
  declined: boolean;
  /** Only when it was escalated. */
  escalation?: Escalation | undefined;
  /** Only when neighbours whom it affects have raised its priority. */
  raised?: { flats: number; superiorIds: string[] } | undefined;
  /** Of the activity's own update; `text` is null for internal notes. */
  comment: { isInternal: boolean; text: string | null } | null;
};

type Escalation = {
  level: number;
  raisedPriority: number | null;
  reassignedTo: Person | null;
  /** Of who had it, up the reporting line; from level 2 on. */
  superiorIds: string[];
};

type RequestData = {
  requestId: string;
  actorId: string | null;
  assigneeId?: string;
  previousAssigneeId?: string | null;
  declined?: boolean;
  updateId?: string;
  isInternal?: boolean;
  flats?: number;
};

export async function loadRequestFacts(db: Db, data: RequestData): Promise<RequestFacts | null> {
  // One after the other: a transaction has one connection.
  const request = await db.maintenanceRequest.findUnique({
    where: { id: data.requestId },
    select: requestSelect,
    relationLoadStrategy: "join",
  });
  if (!request) return null;
  const people = await peopleById(db, [data.actorId, data.assigneeId, data.previousAssigneeId]);
  const update = data.updateId
    ? await db.maintenanceUpdate.findUnique({
        where: { id: data.updateId },
        select: { content: true, isInternal: true },
      })
    : null;

  const { category, estimatedCompletion, assignedTo, affected, ...rest } = request;
  const isInternal = Boolean(data.isInternal || update?.isInternal);
  const assignee = data.assigneeId ? people.get(data.assigneeId) : assignedTo;
  return {
    actor: pick(people, data.actorId),
    request: {
      ...rest,
      category: category.name,
      dueAt: estimatedCompletion,
      assignee: assignee?.status === "ACTIVE" ? { id: assignee.id, name: assignee.name } : null,
    },
    previousAssignee: pick(people, data.previousAssigneeId),
    affectedIds: affected.map(({ userId }) => userId),
    declined: data.declined ?? false,
    raised: data.flats
      ? { flats: data.flats, superiorIds: await superiorsOf(db, assignedTo?.id ?? null) }
      : undefined,
    comment: update && { isInternal, text: isInternal ? null : update.content },
  };
}

const requestSelect = {
  ticketNumber: true,
  title: true,
  flatNumber: true,
  location: true,
  priority: true,
  estimatedCompletion: true,
  isFromReport: true,
  category: { select: { name: true } },
  resident: { select: named },
  affected: { select: { userId: true } },
  assignedTo: { select: { ...named, status: true } },
} as const;

async function peopleById(db: Db, ids: (string | null | undefined)[]) {
  const known = ids.filter((id) => id !== null && id !== undefined);
  if (known.length === 0) return new Map<string, never>();
  const people = await db.user.findMany({
    where: { id: { in: known } },
    select: { ...named, status: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}

function pick(people: Map<string, Person>, id: string | null | undefined): Person | null {
  const person = id ? people.get(id) : undefined;
  return person ? { id: person.id, name: person.name } : null;
}
