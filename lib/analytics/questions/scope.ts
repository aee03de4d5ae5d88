import type { EstateFormat } from "@/lib/platform/format";
import type { Filters } from "../filters";
import type { Window } from "../period";

/** A calendar month of the estate, always the whole of it. */
export type MonthWindow = Window & {
  /** "2026-11" */
  key: string;
  /** "Nov 2026" */
  label: string;
  /** "Nov"; with the year where a year begins: "Jan 26" */
  tick: string;
  /** It lasts still. */
  isRunning: boolean;
};

/** What all questions of a page have in common. */
export type QuestionScope = {
  window: Window;
  /** A month, quarter or year of the calendar: others will look at the very same one. */
  isCalendar: boolean;
  /** As long, just before it. */
  before: Window;
  /** For what is followed over time: at least a year, up to the month in which the window ends. */
  months: MonthWindow[];
  filters: Filters;
  format: EstateFormat;
  now: Date;
};
