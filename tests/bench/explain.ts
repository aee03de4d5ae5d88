import type { Pool } from "pg";
import type { Statement } from "./capture";

export type Plan = { statement: string; plan: string; readsWholeTable: boolean; milliseconds: number };

const WHOLE_TABLE =
  /Seq Scan on (maintenance_requests|maintenance_updates|audit_entries|notifications|attachments)\b/;

/** As PostgreSQL ran it, with these values; it is undone, should it write. */
export async function explain(pool: Pool, { text, values }: Statement): Promise<Plan> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query(`explain (analyze, buffers) ${text}`, values);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    return {
      statement: text,
      plan,
      readsWholeTable: WHOLE_TABLE.test(plan),
      milliseconds: Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1]),
    };
  } finally {
    await client.query("rollback");
    client.release();
  }
}
