import { pool } from "@/lib/platform/prisma";
import { captured } from "./capture";
import { type Case, makeCases } from "./cases";
import { explain, type Plan } from "./explain";
import { type Percentiles, round, timed } from "./measure";

export type QueryResult = Percentiles & {
  name: string;
  statements: number;
  /** Milliseconds of PostgreSQL's own work, as its plans say. */
  inDatabase: number;
  wholeTable: boolean;
  plans: Plan[];
};

/** Times each data query and keeps PostgreSQL's plan of every statement in it. */
export async function benchQueries(): Promise<QueryResult[]> {
  const results: QueryResult[] = [];
  for (const each of await makeCases()) results.push(await bench(each));
  return results;
}

async function bench({ name, run }: Case): Promise<QueryResult> {
  const times = await timed(run);
  const statements = await captured(run);
  const plans: Plan[] = [];
  for (const statement of statements) plans.push(await explain(pool, statement));
  return {
    name,
    ...times,
    statements: statements.length,
    inDatabase: round(plans.reduce((sum, plan) => sum + plan.milliseconds, 0)),
    wholeTable: plans.some((plan) => plan.readsWholeTable),
    plans,
  };
}
