import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Audited } from "./lighthouse-audit";

const MAX_SCRIPT = 150;

/** Prints the table, keeps it, and answers whether what must hold does. Times depend on the machine: they are only shown. */
export function reportAudits(folder: string, audited: Audited[]): boolean {
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model };
  const at = new Date().toISOString();
  writeFileSync(`${folder}/${at.slice(0, 10)}.json`, JSON.stringify({ at, machine, audited }, null, 2));
  console.table(Object.fromEntries(audited.map((page) => [page.name, row(page)])));
  for (const { name, findings } of audited)
    for (const { id, title, found } of findings) console.log(`${name}: ${title} (${id}) ${found}`);
  const complaints = audited.flatMap(complain);
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  return complaints.length === 0;
}

const row = ({ scores, times, kilobytes }: Audited) => ({
  performance: scores.performance,
  accessibility: scores.accessibility,
  "best practices": scores["best-practices"],
  SEO: scores.seo,
  "FCP s": seconds(times.FCP),
  "LCP s": seconds(times.LCP),
  "TBT ms": Math.round(times.TBT),
  CLS: times.CLS,
  "script KB": kilobytes.script,
  "later KB": kilobytes.later,
  "all KB": kilobytes.all,
});

/** Only the page of a stranger is for search engines. */
function complain({ name, path, scores, kilobytes }: Audited): string[] {
  const least = { accessibility: 100, "best-practices": 100, ...(path === "/sign-in" ? { seo: 90 } : {}) };
  const low = Object.entries(least)
    .filter(([category, score]) => scores[category as keyof typeof scores] < score)
    .map(([category, score]) => `${name}: ${category} is below ${score}`);
  return kilobytes.script > MAX_SCRIPT
    ? [...low, `${name}: ${kilobytes.script} KB of scripts, more than ${MAX_SCRIPT}`]
    : low;
}

const seconds = (milliseconds: number) => Math.round(milliseconds / 10) / 100;
