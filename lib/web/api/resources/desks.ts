import { z } from "zod";
import { METRICS, type Metric, type Metrics } from "@/lib/analytics/metrics";
import { getPerformance } from "@/lib/analytics/performance";
import { calendarDay, UNITS, type Window, windowAt } from "@/lib/analytics/period";
import { canSeeMetric } from "@/lib/analytics/permissions";
import { rangeWindow } from "@/lib/analytics/range";
import { RequestStatus, StaffRole, WaitReason } from "@/lib/generated/prisma/enums";
import { listWorkload } from "@/lib/maintenance/workload";
import type { UserActor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { toInstant } from "@/lib/platform/zone";
import { defineOperation } from "../operation";
import { instant } from "../shapes";

const tag = "Staff";

/** Figures by name; those that this actor may not see are not among them. */
export const figures = z
  .partialRecord(z.enum(METRICS), z.object({ value: z.number().nullable(), sample: z.number() }))
  .meta({
    description: "`sample`: how many requests the figure rests on. `value` is null where there is no data.",
  });

export const figuresFor = (actor: UserActor, userId: string | null, metrics: Metrics): Partial<Metrics> =>
  Object.fromEntries(
    METRICS.filter((metric: Metric) => canSeeMetric(actor, userId, metric)).map((metric) => [
      metric,
      metrics[metric],
    ]),
  );

const card = z.object({
  id: z.uuid(),
  ticketNumber: z.string(),
  title: z.string(),
  status: z.enum(RequestStatus),
  priority: z.int(),
  flatNumber: z.string(),
  estimatedCompletion: instant.nullable(),
  categoryId: z.uuid(),
  assignedToId: z.uuid().nullable(),
  waitsFor: z.enum(WaitReason).nullable(),
});

const workload = defineOperation({
  method: "GET",
  path: "/staff/workload",
  tag,
  summary: "Read the desks of a team",
  description:
    "For managers, and whoever has people below them: `requests` are on the desks of those in `shown`.",
  scope: "people:read",
  input: z.object({
    category: z.uuid().optional(),
    role: z.enum(StaffRole).optional(),
    cursor: z.uuid().optional(),
  }),
  answer: z.object({
    people: z.array(z.object({ userId: z.uuid(), name: z.string(), role: z.enum(StaffRole), load: z.int() })),
    shown: z.array(z.uuid()),
    requests: z.array(card),
    waiting: z.object({ requests: z.array(card), hasMore: z.boolean() }),
    next: z.string().nullable(),
  }),
  verb: (actor, { cursor: after, ...filter }) => listWorkload(actor, { ...filter, after }),
});

const measured = z.object({ from: instant, to: instant, figures });

const performance = defineOperation({
  method: "GET",
  path: "/staff/{userId}/performance",
  tag,
  summary: "Read somebody's figures",
  description:
    "One's own, those of everybody below, or for managers everybody's; and those of the period before.",
  scope: "analytics:read",
  input: z.object({
    userId: z.uuid(),
    period: z.enum([...UNITS, "range"]).default("month"),
    on: z.iso.date().optional().meta({ description: "A day in the period; without it the present one." }),
    from: z.iso.date().optional().meta({ description: "Of a range, like `to`." }),
    to: z.iso.date().optional(),
  }),
  answer: z.object({ userId: z.uuid(), current: measured, previous: measured }),
  verb: async (actor, { userId, period: unit, ...days }) => {
    const settings = await readSettings();
    const window = windowOf({ unit, ...days }, settings.timeZone, new Date());
    const { current, previous } = await getPerformance(actor, { userId, unit, window }, settings);
    const shown = (found: typeof current) => ({
      ...found.window,
      figures: figuresFor(actor, userId, found.metrics),
    });
    return { userId, current: shown(current), previous: shown(previous) };
  },
});

type Asked = { unit: (typeof UNITS)[number] | "range"; on?: string; from?: string; to?: string };

/** What lies ahead has no figures: it becomes the present period. */
function windowOf(
  { unit, on, from, to }: { [K in keyof Asked]: Asked[K] | undefined },
  zone: string,
  now: Date,
): Window {
  const today = calendarDay(now, zone);
  if (unit === "range" || unit === undefined)
    return rangeWindow(from ?? to ?? today, to ?? from ?? today, zone);
  const asked = on ? toInstant(on, zone) : now;
  return windowAt(unit, asked < now ? asked : now, zone);
}

export const DESKS = [workload, performance];
