import { mkdirSync, writeFileSync } from "node:fs";
import autocannon from "autocannon";
import { pool } from "@/lib/platform/prisma";
import { say } from "../../scripts/lib/progress.mjs";
import { fromRoot } from "../../scripts/lib/root.mjs";
import type { BenchEstate } from "./estate";
import { median, round } from "./measure";
import { buildServer, startServer } from "./server";
import { statementsDuring } from "./statement-log";
import { EMPTY_JSON, EMPTY_PAGE, makeTargets, type Target } from "./targets";

const ROUNDS = 3;
const CONNECTIONS = 20;

export type Measured = { rate: number; p50: number; p97: number; p99: number };
type PageResult = Measured & {
  name: string;
  path: string;
  ratio: number;
  kilobytes: number;
  queries: string[];
};
export type PagesResult = { pages: PageResult[] };

/** Requests per second of each page as a share of what an empty page of the same server does, and its queries. */
export async function benchPages(estate: BenchEstate, seconds: number): Promise<PagesResult> {
  await buildServer();
  const targets = await makeTargets(estate.env.NEXTAUTH_SECRET as string);
  const visits = await withServer(estate, "all", (url) => countQueries(url, targets, estate.logFile));
  const measured = await withServer(estate, "none", (url) => load(url, targets, seconds));
  const floor = (name: string) => measured.get(name)?.rate ?? Number.NaN;
  const pages = targets.map(({ name, path }) => {
    const found = measured.get(name) as Measured;
    const ratio = round(found.rate / floor(name === EMPTY_JSON ? EMPTY_JSON : EMPTY_PAGE));
    return { name, path, ...found, ratio, ...(visits.get(name) as Visit) };
  });
  return { pages };
}

/** A server of its own for each pass: a connection logs as it did when it was opened. */
async function withServer<T>(estate: BenchEstate, logged: "all" | "none", work: (url: string) => Promise<T>) {
  await pool.query(`alter role current_user set log_statement = '${logged}'`);
  const server = await startServer(estate);
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

type Visit = { kilobytes: number; queries: string[] };

/** What the page reads, on the second visit: the first one may fill caches. What it notes down afterwards holds nobody up. */
async function countQueries(url: string, targets: Target[], logFile: string) {
  const visits = new Map<string, Visit>();
  for (const target of targets) {
    const body = await visit(url, target);
    const queries = await statementsDuring(logFile, () => visit(url, target));
    keep(target, body);
    visits.set(target.name, { kilobytes: round(body.length / 1024), queries: queries.filter(isRead) });
  }
  return visits;
}

const isRead = (statement: string) => !/^(insert|update)\b/i.test(statement);

/** To look into when a page has grown heavy. */
function keep({ name }: Target, body: string) {
  const folder = fromRoot("bench-results/pages");
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name.replaceAll(/\W+/g, "-")}.html`, body);
}

async function visit(url: string, { name, path, headers }: Target): Promise<string> {
  const response = await fetch(url + path, { headers, redirect: "manual" });
  const body = await response.text();
  if (!response.ok) throw new Error(`${name} (${path}) answers ${response.status}.`);
  return body;
}

/** In turns, so that a busy minute of the machine does not hit one page alone; the median counts. */
async function load(url: string, targets: Target[], seconds: number) {
  const rounds = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await shoot(url, target, Math.min(2, seconds));
  for (let n = 1; n <= ROUNDS; n++) {
    say(`Pages, round ${n} of ${ROUNDS}`);
    for (const target of targets) rounds.get(target.name)?.push(await shoot(url, target, seconds));
  }
  const middle = (all: Measured[], key: keyof Measured) => median(all.map((each) => each[key]));
  return new Map(
    [...rounds].map(([name, all]) => [
      name,
      {
        rate: middle(all, "rate"),
        p50: middle(all, "p50"),
        p97: middle(all, "p97"),
        p99: middle(all, "p99"),
      },
    ]),
  );
}

/** Connections that were cut off leave work behind; it must not be counted against the next page. */
async function settle(url: string, patience = 20_000) {
  const deadline = Date.now() + patience;
  for (let quick = 0; quick < 3 && Date.now() < deadline; ) {
    const start = performance.now();
    await fetch(`${url}/api/live`).then((response) => response.text());
    const { rows } = await pool.query(
      "select 1 from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()",
    );
    quick = performance.now() - start < 40 && rows.length === 0 ? quick + 1 : 0;
  }
}

export async function shoot(
  url: string,
  { name, path, headers, each, connections = CONNECTIONS }: Target,
  duration: number,
): Promise<Measured> {
  await settle(url);
  const { requests, latency, non2xx, errors, timeouts } = await autocannon({
    url: url + path,
    connections,
    duration,
    headers,
    ...(each && { requests: each.map((own) => ({ path, headers: own })) }),
  });
  if (non2xx || errors || timeouts)
    throw new Error(`${name}: ${non2xx} refused, ${errors} errors, ${timeouts} timeouts.`);
  return { rate: requests.average, p50: latency.p50, p97: latency.p97_5, p99: latency.p99 };
}
