import type { QuestionScope } from "@/lib/analytics/questions/scope";
import type { MaintenanceRequest } from "@/lib/generated/prisma/client";

type Requests = MaintenanceRequest[];
type Answers = Record<string, Record<string, number | null>[]>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The questions of the analytics page as their definitions say them, in loops over everything there is. */
export function naiveAnswers(everything: Requests, scope: QuestionScope): Answers {
  const { window, before, months, filters, now } = scope;
  const all = everything.filter(
    (each) =>
      (!filters.categoryId || each.categoryId === filters.categoryId) &&
      (!filters.block || each.block === filters.block) &&
      (!filters.priority || each.priority === filters.priority) &&
      (!filters.assigneeId || each.assignedToId === filters.assigneeId),
  );
  const within = (at: Date | null, { from, to }: { from: Date; to: Date }) =>
    at !== null && at >= from && at < to;
  const filedIn = (span: { from: Date; to: Date }) => all.filter(({ createdAt }) => within(createdAt, span));
  const filed = filedIn(window);
  const byMonth = (
    cells: (filedThen: Requests, month: { from: Date; to: Date }) => Answers[string][number],
  ) => months.map((month) => cells(filedIn(month), month));
  const active = all.filter(({ status }) => status === "ASSIGNED" || status === "IN_PROGRESS");
  return {
    headlines: [window, before].map((span) => ({
      median: quantile(took(filedIn(span)), 0.5),
      p90: quantile(took(filedIn(span)), 0.9),
      resolved: took(filedIn(span)).length,
      response: quantile(responses(filedIn(span)), 0.5),
      acknowledged: responses(filedIn(span)).length,
      overdue: active.filter(({ estimatedCompletion: due }) => due !== null && due < now).length,
      active: active.length,
    })),
    "filed-and-resolved": byMonth((then, month) => ({
      filed: then.length,
      resolved: all.filter(({ resolvedAt }) => within(resolvedAt, month)).length,
    })),
    "resolution-time": byMonth((then) => ({
      median: quantile(took(then), 0.5),
      p90: quantile(took(then), 0.9),
      mean: mean(took(then)),
      resolved: took(then).length,
    })),
    "on-time": byMonth((then) => onTime(then)),
    satisfaction: byMonth((then) => ({ mean: mean(ratings(then)), rated: ratings(then).length })),
    "cost-by-month": byMonth((_, month) => costs(all.filter((each) => within(spentAt(each), month)))),
    "cost-by-category": grouped(
      all.filter((each) => within(spentAt(each), window)),
      ({ categoryId }) => categoryId,
      costs,
    ),
    "by-category": grouped(filed, ({ categoryId }) => categoryId, figures),
    "by-priority": grouped(filed, ({ priority }) => priority, figures),
    "by-block": grouped(filed, ({ block }) => block, figures),
    "by-assignee": grouped(filed, ({ assignedToId }) => assignedToId, figures),
    ageing: ageing(all, now),
    arrivals: arrivals(filed, scope.format.timeZone),
  };
}

function grouped(
  requests: Requests,
  key: (each: MaintenanceRequest) => unknown,
  cells: (of: Requests) => Answers[string][number],
) {
  const keys = new Set(requests.map(key));
  return [...keys].map((one) => cells(requests.filter((each) => key(each) === one)));
}

function figures(of: Requests) {
  const { rate, of: timed } = onTime(of);
  return {
    requests: of.length,
    resolved: took(of).length,
    resolution: mean(took(of)),
    onTime: rate,
    timed,
    satisfaction: mean(ratings(of)),
    rated: ratings(of).length,
  };
}

function ageing(all: Requests, now: Date) {
  const open = all.filter(({ status }) => status !== "CLOSED" && status !== "CANCELLED");
  const limits = [0, 1, 3, 7, 14, 30, Number.POSITIVE_INFINITY];
  return limits.slice(1).map((limit, index) => {
    const age = ({ createdAt }: MaintenanceRequest) => (now.getTime() - createdAt.getTime()) / DAY;
    const old = open.filter((each) => age(each) > (limits[index] || -1) && age(each) <= limit);
    const count = (...statuses: string[]) => old.filter(({ status }) => statuses.includes(status)).length;
    return {
      waiting: count("SUBMITTED", "ACKNOWLEDGED"),
      working: count("ASSIGNED", "IN_PROGRESS"),
      resolved: count("RESOLVED"),
      open: old.length,
    };
  });
}

/** By the platform's own calendar, not the database's. */
function arrivals(filed: Requests, timeZone: string) {
  const clock = new Intl.DateTimeFormat("en", {
    weekday: "long",
    hour: "numeric",
    hourCycle: "h23",
    timeZone,
  });
  const rows = Array.from({ length: 24 }, () => Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, 0])));
  for (const { createdAt } of filed) {
    const parts = clock.formatToParts(createdAt);
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
    const row = rows[Number(part("hour"))] as Record<string, number>;
    row[part("weekday")] = (row[part("weekday")] ?? 0) + 1;
  }
  return rows;
}

const took = (of: Requests) =>
  of.flatMap(({ createdAt, resolvedAt }) => (resolvedAt ? [resolvedAt.getTime() - createdAt.getTime()] : []));
const responses = (of: Requests) =>
  of.flatMap(({ createdAt, acknowledgedAt: at }) => (at ? [at.getTime() - createdAt.getTime()] : []));
const ratings = (of: Requests) => of.flatMap(({ residentRating }) => residentRating ?? []);
const spentAt = ({ actualCost, resolvedAt, cancelledAt }: MaintenanceRequest) =>
  actualCost === null ? null : (resolvedAt ?? cancelledAt);

function onTime(of: Requests) {
  const timed = of.filter(({ resolvedAt, estimatedCompletion }) => resolvedAt && estimatedCompletion);
  const kept = timed.filter((each) => (each.resolvedAt as Date) <= (each.estimatedCompletion as Date));
  return { rate: timed.length ? kept.length / timed.length : null, of: timed.length };
}

function costs(of: Requests) {
  const compared = of.filter(({ estimatedCost }) => estimatedCost !== null);
  const sum = (amounts: unknown[]) =>
    amounts.length
      ? amounts.reduce<number>((total, amount) => total + Math.round(Number(amount) * 100), 0) / 100
      : null;
  return {
    spent: sum(of.map(({ actualCost }) => actualCost)),
    estimated: sum(compared.map(({ estimatedCost }) => estimatedCost)),
    comparable: sum(compared.map(({ actualCost }) => actualCost)),
    jobs: of.length,
    compared: compared.length,
  };
}

const mean = (values: number[]) =>
  values.length ? values.reduce((total, value) => total + value, 0) / values.length : null;

/** Between two neighbours in proportion, as percentile_cont has it. */
function quantile(values: number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  return low === undefined || high === undefined ? null : low + (place - Math.floor(place)) * (high - low);
}
