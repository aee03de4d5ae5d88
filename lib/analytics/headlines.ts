import type { EstateFormat } from "@/lib/platform/format";
import { METRIC_DEFINITIONS, type MetricDefinition } from "./definitions";
import { figuresOf, type ShownFigure, shownFigure } from "./figures";
import { FEW, type Figure, type Metric, type Metrics, NO_DATA } from "./metrics";
import type { AnswerRow } from "./questions/question";
import { BEHIND } from "./sample-parts";

type Detail = "overdue" | "medianResolution" | "p90Resolution" | "firstResponse";
export type Headline = Metric | Detail;

/** In the order of the page; what compares people is not the estate's, and how many requests there are says its heading. */
export const HEADLINES: readonly Headline[] = [
  "workload",
  "overdue",
  "utilisation",
  "firstResponse",
  "avgResolution",
  "medianResolution",
  "p90Resolution",
  "onTimeRate",
  "completionRate",
  "reopened",
  "avgSatisfaction",
  "costEfficiency",
];
const MONEY: Headline = "costEfficiency";

const resolved = METRIC_DEFINITIONS.avgResolution.sample;
const DETAILS: Record<Detail, MetricDefinition> = {
  overdue: {
    label: "Overdue now",
    definition: "Requests assigned or in progress at this moment whose estimated completion has passed.",
    unit: "requests",
    better: "lower",
    sample: (size) => `Of ${size} assigned or in progress`,
  },
  medianResolution: {
    label: "Median resolution",
    definition: "Half of the resolved requests filed in the period took no longer than this.",
    unit: "duration",
    better: "lower",
    sample: resolved,
  },
  p90Resolution: {
    label: "Slowest tenth",
    definition:
      "Nine of ten resolved requests filed in the period took no longer than this (90th percentile); one took longer.",
    unit: "duration",
    better: "lower",
    sample: resolved,
  },
  firstResponse: {
    label: "First response",
    definition:
      "Median time from filing a request to its acknowledgement, over those filed in the period that are acknowledged.",
    unit: "duration",
    better: "lower",
    sample: (size) => `Over ${size} acknowledged ${size === 1 ? "request" : "requests"}`,
  },
};

/** Said of the estate as well as of a person. */
const REOPENED =
  "Requests filed in the period that were reopened, as a share of those that were resolved (for a person: those this person resolved, whoever has them now).";

export type HeadlineFigures = { metrics: Metrics; details: Record<Detail, Figure> };

/** Of the period and of the one before it, from the rows of the question `headlines`. */
export function detailsOf(row: AnswerRow | undefined): Record<Detail, Figure> {
  const cell = (key: string) => row?.cells[key] ?? null;
  const figure = (key: string, sample: string) => ({ value: cell(key), sample: cell(sample) ?? 0 });
  return {
    overdue: figure("overdue", "active"),
    medianResolution: figure("median", "resolved"),
    p90Resolution: figure("p90", "resolved"),
    firstResponse: figure("response", "acknowledged"),
  };
}

type Options = { format: EstateFormat; isOver: boolean; onlyMoney: boolean };

export function headlineFigures(
  now: HeadlineFigures,
  before: HeadlineFigures,
  { format, isOver, onlyMoney }: Options,
): ShownFigure<Headline>[] {
  const metrics = figuresOf(now.metrics, {
    format,
    before: before.metrics,
    isOver,
    isNow: (metric) => BEHIND[metric].isNow,
    shows: (metric) => HEADLINES.includes(metric),
  });
  const details = (Object.keys(DETAILS) as Detail[]).map((detail) =>
    shownFigure(DETAILS[detail], {
      metric: detail,
      figure: now.details[detail],
      earlier: detail === "overdue" ? NO_DATA : before.details[detail],
      isCount: false,
      isFew: ({ value, sample }) => detail !== "overdue" && value !== null && sample < FEW,
      isOver,
      format,
    }),
  );
  const all = new Map<Headline, ShownFigure<Headline>>(
    [...metrics, ...details].map((each) => [each.metric, each]),
  );
  const reopened = all.get("reopened");
  if (reopened) all.set("reopened", { ...reopened, definition: REOPENED });
  return HEADLINES.filter((name) => !onlyMoney || name === MONEY).flatMap((name) => all.get(name) ?? []);
}
