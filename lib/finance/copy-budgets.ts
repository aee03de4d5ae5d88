import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { budgetSet } from "./activity";
import { addMonths } from "./month";
import { assertManagesMoney } from "./permissions";
import type { CopyBudgetsInput } from "./schema";

export type CopiedBudgets = { month: string; copied: string[]; skipped: string[] };

type Row = { id: string; category: string; isCopied: boolean };

/** Last month's budgets once more, for categories in use that have none yet; answers what it did with each. */
export async function copyBudgets(actor: Actor, { month }: CopyBudgetsInput): Promise<CopiedBudgets> {
  assertManagesMoney(actor, "budget");
  const before = addMonths(month, -1);
  return transact(actor, async (tx, record) => {
    const rows = await tx.$queryRaw<Row[]>`
      with last as (
        select b.category_id, b.amount, c.name::text as category
        from budgets b join maintenance_categories c on c.id = b.category_id
        where b.month = ${`${before}-01`}::date and c.is_active
      ), copied as (
        insert into budgets (id, category_id, month, amount)
        select uuid_v7(), category_id, ${`${month}-01`}::date, amount from last
        on conflict (category_id, month) do nothing
        returning id, category_id
      )
      select copied.id, last.category, copied.id is not null as "isCopied"
      from last left join copied on copied.category_id = last.category_id
      order by last.category`;
    if (rows.length === 0)
      throw conflict("finance.nothing_to_copy", "The month before has no budgets to copy.");

    const copied = rows.filter(({ isCopied }) => isCopied);
    for (const { id } of copied) record(budgetSet({ budgetId: id }));
    return {
      month,
      copied: copied.map(({ category }) => category),
      skipped: rows.filter(({ isCopied }) => !isCopied).map(({ category }) => category),
    };
  });
}
