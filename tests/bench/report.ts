import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fromRoot } from "../../scripts/lib/root.mjs";
import type { ApiResult } from "./api-bench";
import type { PagesResult } from "./page-bench";
import type { QueryResult } from "./query-bench";

const MAX_QUERIES = 8;

type Results = { size: string; queries: QueryResult[]; pages: PagesResult | null };

/** Prints the tables, keeps everything below bench-results/, and answers whether what must hold does. */
export function report({ size, queries, pages }: Results): boolean {
  const part = queries.length && pages ? "" : pages ? "-pages" : "-queries";
  const folder = keep(part, size, { queries, pages });
  if (queries.length) writeFileSync(`${folder}/plans.txt`, queries.map(plansOf).join("\n"));

  if (queries.length) console.log(row(["data query".padEnd(46), "p50 ms", "p99 ms", "in db ms", "queries"]));
  for (const { name, p50, p99, statements, inDatabase } of queries)
    console.log(row([name.padEnd(46), p50, p99, inDatabase, statements]));
  if (pages) printPages(pages);
  return complain(queries, pages);
}

/** List and detail of the API beside what they are measured by. */
export function reportApi(size: string, api: ApiResult[]) {
  keep("-api", size, { api });
  console.log(row(["API".padEnd(34), "req/s", "of empty", "bare", "p50 ms", "p99 ms"]));
  for (const { name, rate, ofEmpty, bare, p50, p99 } of api)
    console.log(
      row([
        name.padEnd(34),
        rate.toFixed(1),
        ofEmpty.toFixed(2),
        bare ? `${bare.toFixed(2)}×` : "",
        p50,
        p99,
      ]),
    );
  console.log(
    "of empty: share of the empty JSON route's requests; bare: how many times as many node:http and pg alone answer",
  );
}

/** Below bench-results/, with the machine it was measured on. */
function keep(part: string, size: string, results: object): string {
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  const folder = fromRoot("bench-results");
  const at = new Date().toISOString();
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/${at.slice(0, 10)}${part}.json`,
    JSON.stringify({ at, machine, requests: size, ...results }, null, 2),
  );
  console.log(`\n${size} requests · ${machine.processors} × ${machine.model} · Node ${machine.node}\n`);
  return folder;
}

function printPages({ pages }: PagesResult) {
  console.log(
    `\n${row(["page".padEnd(34), "req/s", "ratio", "p50 ms", "p97.5 ms", "p99 ms", "KB", "queries"])}`,
  );
  for (const { name, rate, ratio, p50, p97, p99, kilobytes, queries } of pages)
    console.log(
      row([name.padEnd(34), rate.toFixed(1), ratio.toFixed(2), p50, p97, p99, kilobytes, queries.length]),
    );
  console.log(
    "ratio: to the empty dynamic page, JSON to the empty JSON route, of the same server in the same minutes",
  );
}

function complain(queries: QueryResult[], pages: PagesResult | null): boolean {
  const complaints = [
    ...queries.filter(({ wholeTable }) => wholeTable).map(({ name }) => `${name} reads a whole table`),
    ...(pages?.pages ?? [])
      .filter((page) => page.queries.length > MAX_QUERIES)
      .map((page) => `${page.name} issues ${page.queries.length} queries; ${MAX_QUERIES} is the most`),
  ];
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  return complaints.length === 0;
}

const row = (cells: (string | number)[]) =>
  cells.map((cell, index) => (index ? String(cell).padStart(9) : cell)).join(" ");

const plansOf = ({ name, p50, p99, plans }: QueryResult) =>
  `== ${name} (p50 ${p50} ms, p99 ${p99} ms)\n${plans.map(({ statement, plan }) => `${statement}\n${plan}\n`).join("\n")}`;
