import pg from "pg";

export type Statement = { text: string; values: unknown[] };

/** Every statement that this process sends to PostgreSQL while `work` runs, however it is sent. */
export async function captured(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  // pg's overloads cannot be named here: whatever comes is noted and passed on.
  const noting = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    const text = typeof query === "string" ? query : query.text;
    const given = Array.isArray(values) ? values : typeof query === "string" ? [] : (query.values ?? []);
    statements.push({ text, values: given });
    return (original as (...given: unknown[]) => unknown).apply(this, args);
  };
  pg.Client.prototype.query = noting as unknown as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements.filter(({ text }) => /^\s*(select|with|update|insert|delete)/i.test(text));
}
