import { type Actor, userIdOf } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManage } from "./permissions";
import type { SetSmsBudgetInput } from "./schema";

const key = "smsMonthlyBudget";

/** Text messages a month; null is no limit. */
export async function setSmsBudget(actor: Actor, { budget }: SetSmsBudgetInput) {
  assertMayManage(actor);
  const updatedById = userIdOf(actor);
  await transact(actor, async (tx) => {
    // No row is the default: no limit.
    if (budget === null) return tx.setting.deleteMany({ where: { key } });
    return tx.setting.upsert({
      where: { key },
      create: { key, value: budget, updatedById },
      update: { value: budget, updatedById },
    });
  });
  return { budget };
}
