import { randomUUID } from "node:crypto";
import type { Prisma } from "@/lib/generated/prisma/client";
import { prisma } from "@/lib/platform/prisma";

/** What happened to a request; minutes throughout. */
export type History = {
  /** After the beginning of the window. */
  filed: number;
  /** Who has it now: one of the people. */
  holder: number;
  category: number;
  priority: number;
  /** One after the other, from the start of the work. */
  waits: { after: number; minutes: number }[];
  /** Each but the last was reopened at once; the first is so long after the filing, each other after the one before. */
  resolutions: { by: number; minutes: number }[];
  isClosed: boolean;
  /** After the filing. */
  due: number | null;
};

type Cast = { resident: { id: string }; categories: { id: string }[]; people: { id: string }[] };

const MINUTE = 60_000;
const BEGUN = 3;

/** The instants of a history, in minutes after its filing. */
function timesOf({ waits, resolutions }: History) {
  let at = BEGUN;
  const spans = waits.map(({ after, minutes }) => {
    const from = at + after;
    at = from + minutes;
    return { from, to: at };
  });
  let done = 0;
  const resolved = resolutions.map(({ minutes }, index) => {
    done = index === 0 ? Math.max(minutes, at) : done + 1 + minutes;
    return done;
  });
  return { spans: resolutions.length ? spans : [], resolved };
}

/** Writes histories as the verbs would have left them. */
export async function write(cast: Cast, start: Date, histories: readonly History[]) {
  const requests: Prisma.MaintenanceRequestCreateManyInput[] = [];
  const updates: Prisma.MaintenanceUpdateCreateManyInput[] = [];
  const waits: Prisma.RequestWaitCreateManyInput[] = [];
  for (const history of histories) {
    const id = randomUUID();
    const created = start.getTime() + history.filed * MINUTE;
    const at = (minutes: number) => new Date(created + minutes * MINUTE);
    const { spans, resolved } = timesOf(history);
    const last = resolved.at(-1);
    const isClosed = history.isClosed && last !== undefined;
    requests.push({
      id,
      ticketNumber: `TEST-${id}`,
      title: "Kitchen tap drips",
      description: "All night.",
      categoryId: cast.categories[history.category]?.id as string,
      residentId: cast.resident.id,
      createdById: cast.resident.id,
      flatNumber: "A-101",
      block: "A",
      priority: history.priority,
      createdAt: at(0),
      acknowledgedAt: at(1),
      assignedToId: cast.people[history.holder]?.id as string,
      assignedAt: at(2),
      startedAt: at(BEGUN),
      status: last === undefined ? "IN_PROGRESS" : isClosed ? "CLOSED" : "RESOLVED",
      ...(last !== undefined && { resolvedAt: at(last) }),
      ...(isClosed && { closedAt: at(last + 1) }),
      ...(history.due !== null && { estimatedCompletion: at(history.due) }),
    });
    const move = (
      authorId: string,
      fromStatus: "IN_PROGRESS" | "RESOLVED",
      toStatus: "IN_PROGRESS" | "RESOLVED" | "CLOSED",
      minutes: number,
    ) =>
      updates.push({ requestId: id, authorId, kind: "STATUS", fromStatus, toStatus, createdAt: at(minutes) });
    resolved.forEach((minutes, index) => {
      move(
        cast.people[history.resolutions[index]?.by as number]?.id as string,
        "IN_PROGRESS",
        "RESOLVED",
        minutes,
      );
      if (index < resolved.length - 1) move(cast.resident.id, "RESOLVED", "IN_PROGRESS", minutes + 1);
    });
    if (isClosed) move(cast.resident.id, "RESOLVED", "CLOSED", last + 1);
    for (const { from, to } of spans)
      waits.push({ requestId: id, reason: "ACCESS", note: "Locked.", startedAt: at(from), endedAt: at(to) });
  }
  await prisma.maintenanceRequest.createMany({ data: requests });
  await prisma.maintenanceUpdate.createMany({ data: updates });
  await prisma.requestWait.createMany({ data: waits });
}

/** The fair figures as they are defined, in loops; `who` null is the estate. */
export function naiveFairness(
  histories: readonly History[],
  window: { from: Date; to: Date },
  who: number | null,
) {
  const length = (window.to.getTime() - window.from.getTime()) / MINUTE;
  const filed = histories.filter(({ filed: at }) => at >= 0 && at < length);
  const active = (each: History) => {
    const { spans, resolved } = timesOf(each);
    const waited = spans.reduce((sum, { from, to }) => sum + (to - from), 0);
    return ((resolved.at(-1) as number) - waited) * MINUTE;
  };
  const isDone = ({ resolutions }: History) => resolutions.length > 0;
  const isTimed = (each: History) => isDone(each) && each.due !== null;
  const isOnTime = (each: History) => (timesOf(each).resolved.at(-1) as number) <= (each.due as number);
  const alike = (one: History) => (other: History) =>
    one.category === other.category && one.priority === other.priority;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = (of: History[], is: (each: History) => boolean) => of.filter(is).length / of.length;

  const theirs = filed.filter(({ holder }) => who === null || holder === who);
  const done = theirs.filter(isDone);
  const timed = theirs.filter(isTimed);
  const by = filed.filter(({ resolutions }) =>
    resolutions.some((resolution) => who === null || resolution.by === who),
  );
  const again = by.filter(({ resolutions }) =>
    resolutions.slice(0, -1).some((resolution) => who === null || resolution.by === who),
  );
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const expected = sum(done.map((each) => mean(filed.filter(isDone).filter(alike(each)).map(active))));
  const expectedOnTime = sum(timed.map((each) => share(filed.filter(isTimed).filter(alike(each)), isOnTime)));
  const figure = (size: number, value: () => number | null) => ({
    value: size > 0 ? value() : null,
    sample: size,
  });
  return {
    activeResolution: figure(done.length, () => mean(done.map(active))),
    relativeResolution: figure(done.length, () =>
      who === null || expected === 0 ? null : sum(done.map(active)) / expected,
    ),
    relativeOnTime: figure(timed.length, () =>
      who === null ? null : (timed.filter(isOnTime).length - expectedOnTime) / timed.length,
    ),
    reopened: figure(by.length, () => again.length / by.length),
  };
}
