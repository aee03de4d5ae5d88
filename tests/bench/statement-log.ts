import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const STATEMENT = /LOG: {2}(?:execute [^:]+|statement):\s*(.*)/g;
const NO_QUERY = /^(BEGIN|COMMIT|ROLLBACK|DISCARD|SET|LISTEN)\b/i;

/** What PostgreSQL was asked while `work` ran, from its own log (log_statement = all); one line of each statement. */
export async function statementsDuring(logFile: string, work: () => Promise<unknown>): Promise<string[]> {
  await sleep(300);
  const before = statSync(logFile).size;
  await work();
  await sleep(500);
  const said = readFileSync(logFile).subarray(before).toString();
  return [...said.matchAll(STATEMENT)]
    .map(([, sql]) => (sql ?? "").trim())
    .filter((sql) => !NO_QUERY.test(sql));
}
