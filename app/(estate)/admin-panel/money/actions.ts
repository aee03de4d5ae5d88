"use server";
import { copyBudgets } from "@/lib/finance/copy-budgets";
import { copyBudgetsInput, setBudgetInput } from "@/lib/finance/schema";
import { setBudget } from "@/lib/finance/set-budget";
import { defineAction } from "@/lib/web/define-action";
import { afterCopying } from "./after-copying";

const revalidate = ["/admin-panel/money"];

export const setBudgetAction = defineAction({
  schema: setBudgetInput,
  verb: setBudget,
  done: ({ category, amount }) => ({
    message: amount === null ? `${category} has no budget any more.` : `The budget of ${category} is saved.`,
    revalidate,
  }),
});

export const copyBudgetsAction = defineAction({
  schema: copyBudgetsInput,
  verb: copyBudgets,
  done: (result) => ({ message: afterCopying(result), revalidate }),
});
