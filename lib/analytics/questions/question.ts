import type { Prisma } from "@/lib/generated/prisma/client";
import type { MetricDefinition } from "../definitions";
import type { Dimension, GroupRow } from "./by-group";
import type { WindowRow } from "./by-window";
import type { AdditiveColumn, ColumnName } from "./columns";
import type { QuestionScope } from "./scope";

export type Unit = MetricDefinition["unit"] | "money";

export type AnswerColumn = {
  key: string;
  label: string;
  unit: Unit;
};

export type AnswerRow = {
  /** As files name it: "2026-11", "Plumbing". */
  key: string;
  label: string;
  /** A shorter one for an axis: "Nov". */
  tick?: string;
  /** Beside the label: "so far". */
  note?: string | undefined;
  /** By the column's key. Null is "no data", never zero. */
  cells: Record<string, number | null>;
};

/** Upright bars over time or over an order (stacked: parts of a whole), lines over time, lying bars of names. */
export type Chart = { kind: "columns" | "stacked" | "lines" | "bars"; series: readonly string[] };

/** What the database answered: the shared passes' rows, and those of the question's own query (by month: with `n`). */
export type Found = { months: WindowRow[]; windows: WindowRow[]; groups: GroupRow[]; own: unknown[] };

export type Question = {
  key: string;
  title: string;
  /** What exactly is counted. */
  definition: string;
  /** About money: also for whoever keeps the books. */
  isMoney: boolean;
  /** What the rows are: "Month". */
  rowLabel: string;
  columns: readonly AnswerColumn[];
  /** Null: the page draws it in its own way. */
  chart: Chart | null;
  /** Counted in the pass that all questions by month share. */
  byMonth?: readonly ColumnName[];
  /** Counted of the period (`n` 0) and of the one before it (1). */
  byWindow?: readonly ColumnName[];
  /** Counted in the pass that all questions by group share. */
  byGroup?: { dimension: Dimension; columns: readonly AdditiveColumn[] };
  /** What only this question asks. */
  own?: (scope: QuestionScope) => Prisma.Sql;
  /** The same of each month: one row about the window `w`, ending in its condition (more of it may follow). */
  ownByMonth?: (filters: QuestionScope["filters"]) => Prisma.Sql;
  rows: (found: Found, scope: QuestionScope) => AnswerRow[];
  /** The chart in a sentence. There is at least one row with data. */
  summary: (rows: AnswerRow[], format: QuestionScope["format"]) => string;
};
