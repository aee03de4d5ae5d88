import { z } from "zod";
import { copyBudgets } from "@/lib/finance/copy-budgets";
import { getCostSummary, listCostTrend } from "@/lib/finance/cost-summary";
import * as inputs from "@/lib/finance/schema";
import { setBudget } from "@/lib/finance/set-budget";
import { defineOperation } from "../operation";
import { instant, list } from "../shapes";
import { contentOf, defineSubject, etag, withEtag } from "../subject";

const tag = "Money";
const { month } = inputs.copyBudgetsInput.shape;
const exact = z.string().meta({ description: "Exact: 1250.50." });

const line = z.object({
  budget: exact.nullable().meta({ description: "Null: nobody has set one." }),
  spent: exact,
  expected: exact.meta({ description: "Of what is open; the present month only." }),
  used: exact,
  percent: z.number().nullable(),
  jobs: z.int(),
  open: z.int(),
  compared: z.object({ jobs: z.int(), estimated: exact, actual: exact }),
});

const budgetVersion = contentOf(z.object({ budget: exact.nullable() }));

const costs = defineOperation({
  method: "GET",
  path: "/costs",
  tag,
  summary: "Read what a month cost",
  description:
    "By category, against the budgets; for whoever manages the money. Without `month` the present.",
  scope: "finance:read",
  input: z.object({ month: month.optional() }),
  answer: z.object({
    month: z.string(),
    isPresent: z.boolean(),
    categories: z.array(
      line.extend({
        etag: etag.meta({ description: "Of its budget, for `If-Match` when it is set." }),
        categoryId: z.uuid(),
        category: z.string(),
        alerts: z.array(z.object({ threshold: z.int(), reachedAt: instant })),
      }),
    ),
    total: line,
  }),
  verb: async (actor, input) => {
    const { categories, ...summary } = await getCostSummary(actor, input.month);
    return { ...summary, categories: categories.map(withEtag(budgetVersion)) };
  },
});

const trend = defineOperation({
  method: "GET",
  path: "/costs/trend",
  tag,
  summary: "Read the costs of the twelve months up to one",
  scope: "finance:read",
  input: z.object({ month: month.optional() }),
  answer: list(z.object({ month: z.string(), spent: exact, jobs: z.int(), budget: exact.nullable() })),
  verb: async (actor, input) => ({ items: await listCostTrend(actor, input.month) }),
});

const budget = defineOperation({
  method: "PUT",
  path: "/budgets/{month}/{categoryId}",
  tag,
  summary: "Set a budget",
  description: "Without `amount` it is taken away.",
  scope: "finance:write",
  input: inputs.setBudgetInput,
  subject: defineSubject({
    at: costs.path,
    isItem: true,
    read: async (actor, asked: inputs.SetBudgetInput) => {
      const { categories } = await getCostSummary(actor, asked.month);
      return categories.find(({ categoryId }) => categoryId === asked.categoryId) ?? { budget: null };
    },
    version: budgetVersion,
  }),
  answer: z.object({ category: z.string(), month: z.string(), amount: exact.nullable() }),
  verb: setBudget,
});

const copy = defineOperation({
  method: "POST",
  path: "/budgets/{month}/copy",
  tag,
  summary: "Copy the budgets of the month before",
  description: "For categories that have none yet.",
  scope: "finance:write",
  input: inputs.copyBudgetsInput,
  answer: z.object({ month: z.string(), copied: z.array(z.string()), skipped: z.array(z.string()) }),
  verb: copyBudgets,
});

export const MONEY = [costs, trend, budget, copy];
