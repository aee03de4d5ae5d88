import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { npm, run } from "../../scripts/lib/run.mjs";
import { median } from "./measure";

/** The newest that runs on Node 20. No dependency of the product: npm fetches it when the bench asks. */
const LIGHTHOUSE = "lighthouse@12.8.2";

export type Page = { name: string; path: string; cookie?: string };

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
export type Category = (typeof CATEGORIES)[number];

const TIMES = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  CLS: "cumulative-layout-shift",
} as const;
type Time = keyof typeof TIMES;

type Finding = { id: string; title: string; found: string };
export type Audited = {
  name: string;
  path: string;
  /** 0 to 100 */
  scores: Record<Category, number>;
  /** Milliseconds; CLS has no unit. */
  times: Record<Time, number>;
  /** Scripts that the page's HTML names, those that come when it stands (what is offline, a panel), and all that travels. */
  kilobytes: { script: number; later: number; all: number };
  /** What Lighthouse would have otherwise, where a score is less than 100. */
  findings: Finding[];
};

type Audit = {
  id: string;
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  displayValue?: string;
  numericValue?: number;
  details?: { items?: Record<string, unknown>[] };
};
type LighthouseResult = {
  runtimeError?: { message: string };
  categories: Record<Category, { score: number | null; auditRefs: { id: string; group?: string }[] }>;
  audits: Record<string, Audit>;
};

/** So many runs with Lighthouse's own phone (simulated slow 4G, a slow processor); medians of scores and times. */
export async function audit(url: string, page: Page, { folder, runs }: { folder: string; runs: number }) {
  const results: LighthouseResult[] = [];
  for (let n = 1; n <= runs; n++) {
    const file = `${folder}/${page.name}-${n}`;
    // Now and then the browser's trace is lost, which says nothing of the page.
    results.push(await lighthouse(url, page, file).catch(() => lighthouse(url, page, file)));
  }
  const last = results.at(-1) as LighthouseResult;
  const middle = (of: (result: LighthouseResult) => number) => median(results.map(of));
  return {
    name: page.name,
    path: page.path,
    scores: each(CATEGORIES, (name) =>
      middle((result) => Math.round((result.categories[name].score ?? 0) * 100)),
    ),
    times: each(Object.keys(TIMES) as Time[], (name) =>
      middle((result) => result.audits[TIMES[name]]?.numericValue ?? 0),
    ),
    kilobytes: { ...(await scriptsOf(url, page, last)), all: travelled(last) },
    findings: findings(last),
  } satisfies Audited;
}

async function lighthouse(url: string, page: Page, file: string): Promise<LighthouseResult> {
  const browser = findBrowser();
  const headers = page.cookie ? [`--extra-headers=${JSON.stringify({ cookie: page.cookie })}`] : [];
  const asked = [
    url + page.path,
    "--quiet",
    "--output=json",
    "--output=html",
    `--output-path=${file}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage",
    ...headers,
  ];
  await run(
    npm.command,
    [...npm.args, "exec", "--yes", `--package=${LIGHTHOUSE}`, "--", "lighthouse", ...asked],
    {
      quiet: true,
      env: browser ? { CHROME_PATH: browser } : {},
    },
  );
  const result: LighthouseResult = JSON.parse(readFileSync(`${file}.report.json`, "utf8"));
  if (result.runtimeError) throw new Error(`${page.name} (${page.path}): ${result.runtimeError.message}`);
  return result;
}

const requestsOf = ({ audits }: LighthouseResult) => audits["network-requests"]?.details?.items ?? [];

/** All that travelled, with headers. */
function travelled(result: LighthouseResult): number {
  const bytes = requestsOf(result).reduce((sum, { transferSize }) => sum + Number(transferSize ?? 0), 0);
  return Math.round(bytes / 1024);
}

/** The scripts' bodies, gzipped: the budget is of the first ones. */
async function scriptsOf(url: string, { path, cookie = "" }: Page, result: LighthouseResult) {
  const html = await (await fetch(url + path, { headers: { cookie } })).text();
  const asked = requestsOf(result).filter(({ resourceType }) => resourceType === "Script");
  const sizes = { script: 0, later: 0 };
  for (const address of new Set(asked.map(({ url }) => String(url)))) {
    const body = Buffer.from(await (await fetch(address)).arrayBuffer());
    const isFirst = html.includes(`src="${new URL(address).pathname}"`);
    sizes[isFirst ? "script" : "later"] += gzipSync(body).length;
  }
  return { script: Math.round(sizes.script / 1024), later: Math.round(sizes.later / 1024) };
}

function findings({ categories, audits }: LighthouseResult): Finding[] {
  const ids = new Set(CATEGORIES.flatMap((name) => categories[name].auditRefs.map(({ id }) => id)));
  return [...ids]
    .map((id) => audits[id])
    .filter((each) => each !== undefined)
    .filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode !== "informative" && score !== null && score < 0.9,
    )
    .map(({ id, title, displayValue = "" }) => ({ id, title, found: displayValue }));
}

const each = <Key extends string>(keys: readonly Key[], of: (key: Key) => number) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, number>;
