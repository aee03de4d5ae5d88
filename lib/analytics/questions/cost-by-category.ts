import { IS_COSTED, SPENT_AT } from "@/lib/finance/cost-rules";
import { Prisma } from "@/lib/generated/prisma/client";
import { matching } from "../filters";
import { COST_COLUMNS, type Cost, costCells, costSums, MONEY_DEFINITION } from "./cost-columns";
import type { AnswerColumn, Question } from "./question";
import { share } from "./sentences";

type Own = Cost & { category: string };

/** What is the money spent on? */
export const costByCategory: Question = {
  key: "cost-by-category",
  title: "Costs by category",
  definition: MONEY_DEFINITION.replace("in the month", "in the period"),
  isMoney: true,
  rowLabel: "Category",
  columns: COST_COLUMNS,
  chart: { kind: "bars", series: ["spent", "estimated"] },
  own: ({ window, filters }) => Prisma.sql`
    select c.name::text as category, cost.*
    from (
      select r.category_id, ${costSums} from maintenance_requests r
      where ${IS_COSTED} and ${SPENT_AT} >= ${window.from} and ${SPENT_AT} < ${window.to} and ${matching(filters)}
      group by r.category_id) as cost
    join maintenance_categories c on c.id = cost.category_id
    order by cost.spent::numeric desc, c.name`,
  rows: ({ own }) =>
    (own as Own[]).map((cost) => ({ key: cost.category, label: cost.category, cells: costCells(cost) })),
  summary: (rows, format) => share(rows, COST_COLUMNS[0] as AnswerColumn, format),
};
