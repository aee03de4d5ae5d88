import type { Chart, Unit } from "@/lib/analytics/questions/question";

export type Series = { key: string; label: string; unit: Unit };

/** What a chart draws of a row. */
export type Point = { label: string; tick: string } & Record<string, string | number | null>;

/** Told apart without seeing colours: by lightness, and lines also by their dashes. */
export const SERIES_LOOK = [
  { color: "var(--chart-1)", dash: "" },
  { color: "var(--chart-2)", dash: "6 4" },
  { color: "var(--chart-3)", dash: "2 3" },
] as const;

export const lookOf = (index: number) =>
  SERIES_LOOK[index % SERIES_LOOK.length] as (typeof SERIES_LOOK)[number];

const UPRIGHT = 240;
const AXIS = 40;

/** In pixels: known before anything is drawn, so that nothing jumps. */
export const heightOf = (kind: Chart["kind"], series: number, points: number): number =>
  kind === "bars" ? AXIS + points * (series > 1 ? 40 : 28) : UPRIGHT;
