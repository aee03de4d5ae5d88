import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { budgetSet } from "./activity";
import { firstDay } from "./month";
import { assertManagesMoney } from "./permissions";
import { rearmAlerts } from "./rearm-alerts";
import type { SetBudgetInput } from "./schema";

/** What a category may cost in a month; no amount takes the budget, and its alerts, away. */
export async function setBudget(actor: Actor, { categoryId, month, amount }: SetBudgetInput) {
  assertManagesMoney(actor, "budget");
  return transact(actor, async (tx, record) => {
    const category = await tx.maintenanceCategory.findUnique({
      where: { id: categoryId },
      select: { name: true },
    });
    if (!category) throw notFound("category");
    const key = { categoryId, month: firstDay(month) };
    if (amount === null) await tx.budget.deleteMany({ where: key });
    else {
      const { id } = await tx.budget.upsert({
        where: { categoryId_month: key },
        create: { ...key, amount },
        update: { amount },
        select: { id: true },
      });
      await rearmAlerts(tx, id);
      record(budgetSet({ budgetId: id }));
    }
    return { category: category.name, month, amount };
  });
}
