import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { buildIfChanged } from "./next.mjs";
import { fromRoot } from "./root.mjs";
import { runNode } from "./run.mjs";

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Counts
 * @typedef {{ name: string, needs?: string, run: () => Promise<Counts> }} Suite
 */

/** The build that the end-to-end tests drive; a demo that runs beside them keeps its own. */
export const testBuild = ".next-test";

/** Below test-results/e2e Playwright would clean it away. */
const reports = fromRoot("test-results/reports");

/** @type {Suite[]} */
export const suites = [
  { name: "typecheck", run: () => check("node_modules/typescript/bin/tsc", ["--noEmit"]) },
  {
    name: "lint",
    run: () =>
      check("node_modules/@biomejs/biome/bin/biome", [
        "check",
        "--diagnostic-level=warn",
        "--error-on-warnings",
        ".",
      ]),
  },
  { name: "dead code", run: () => check("node_modules/knip/bin/knip.js", []) },
  { name: "unit", run: () => vitest("unit") },
  { name: "component", run: () => vitest("component") },
  { name: "integration", run: () => vitest("integration") },
  { name: "build", run: buildForTests },
  { name: "e2e", needs: "build", run: playwright },
];

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function check(script, args) {
  await runNode(fromRoot(script), args);
  return { passed: 1, failed: 0 };
}

/** @returns {Promise<Counts>} */
async function buildForTests() {
  await buildIfChanged({ distDir: testBuild });
  return { passed: 1, failed: 0 };
}

/**
 * @param {string} project
 * @returns {Promise<Counts>}
 */
async function vitest(project) {
  const report = freshReport(`${project}.json`);
  const args = [
    "run",
    "--project",
    project,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const ok = await succeeds(fromRoot("node_modules/vitest/vitest.mjs"), args);
  return vitestCounts(JSON.parse(readFileSync(report, "utf8")), ok);
}

/** @returns {Promise<Counts>} */
async function playwright() {
  await ensureBrowser(console.log);
  const report = freshReport("e2e.json");
  const args = ["test", "--pass-with-no-tests", "--reporter=list,json"];
  const ok = await succeeds(fromRoot("node_modules/@playwright/test/cli.js"), args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return playwrightCounts(JSON.parse(readFileSync(report, "utf8")), ok);
}

/**
 * A file that cannot even be loaded has no tests to count, and an error outside every test fails none: each counts as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @param {boolean} ok
 * @returns {Counts}
 */
export function vitestCounts(report, ok) {
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloadable;
  return {
    passed: report.numPassedTests,
    failed: ok ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests,
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @param {boolean} ok
 * @returns {Counts}
 */
export function playwrightCounts({ stats }, ok) {
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: ok ? failed : Math.max(failed, 1), skipped: stats.skipped };
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function succeeds(script, args, env) {
  return runNode(script, args, { env }).then(
    () => true,
    () => false,
  );
}
