import type { WindowRow } from "./by-window";
import type { AnswerRow, Found } from "./question";
import type { QuestionScope } from "./scope";

/** A row for each month, oldest first, also for those without any request. */
export const monthRows = (
  { months }: Pick<Found, "months">,
  scope: QuestionScope,
  cellsOf: (counted: WindowRow) => AnswerRow["cells"],
): AnswerRow[] =>
  scope.months.map(({ key, label, tick, isRunning }, n) => ({
    key,
    label,
    tick,
    note: isRunning ? "so far" : undefined,
    cells: cellsOf(months[n] ?? { n }),
  }));
