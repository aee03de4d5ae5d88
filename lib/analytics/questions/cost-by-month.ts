import { IS_COSTED, SPENT_AT } from "@/lib/finance/cost-rules";
import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import { monthRows } from "./by-month";
import { COST_COLUMNS, type Cost, costCells, costSums, MONEY_DEFINITION } from "./cost-columns";
import { formatCell } from "./format-cell";
import type { Question } from "./question";
import { largest, totalOf } from "./sentences";

type Own = Cost & { n: number };

/** What did each month cost, and what was expected? */
export const costByMonth: Question = {
  key: "cost-by-month",
  title: "Costs by month",
  definition: MONEY_DEFINITION,
  isMoney: true,
  rowLabel: "Month",
  columns: COST_COLUMNS,
  chart: { kind: "columns", series: ["spent", "estimated"] },
  ownByMonth: (filters) => Prisma.sql`
    select ${costSums} from maintenance_requests r
    where ${IS_COSTED} and ${SPENT_AT} >= w.starts and ${SPENT_AT} < w.ends and ${matching(filters)}`,
  rows: (found, scope) =>
    monthRows(found, scope, ({ n }) => costCells((found.own as Own[]).find((each) => each.n === n))),
  summary: (rows, format) => {
    const money = (value: number) => formatCell("money", value, format);
    const most = largest(rows, "spent");
    return most
      ? `${money(totalOf(rows, "spent"))} in ${rows.length} months, most in ${most.row.label} (${money(most.value)}).`
      : "No data.";
  },
};
