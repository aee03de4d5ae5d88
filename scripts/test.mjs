// npm test                             everything
// npm test -- --only unit,component    some suites
import { parseArgs } from "node:util";
import { install } from "./lib/install.mjs";
import { requireNode } from "./lib/node-version.mjs";
import { say } from "./lib/progress.mjs";
import { runScript } from "./lib/shutdown.mjs";

await runScript(async () => {
  requireNode();
  await install(say);
  const { generate } = await import("./lib/generate.mjs");
  const { suites } = await import("./lib/suites.mjs");
  await generate(say);
  const results = await runSuites(chosen(suites));
  return summarize(results);
});

/** @param {import("./lib/suites.mjs").Suite[]} suites */
function chosen(suites) {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (!values.only) return suites;
  const names = values.only.split(",");
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length)
    throw new Error(
      `There is no suite ${unknown.join(", ")}; there are ${suites.map(({ name }) => name).join(", ")}.`,
    );
  return suites.filter((suite) => names.includes(suite.name));
}

/**
 * @typedef {import("./lib/suites.mjs").Counts & { name: string, seconds: number }} Result
 * @param {import("./lib/suites.mjs").Suite[]} suites
 */
async function runSuites(suites) {
  /** @type {Result[]} */
  const results = [];
  for (const suite of suites) {
    const start = Date.now();
    say(suite.name);
    const counts = await runSuite(suite, results);
    results.push({ ...counts, name: suite.name, seconds: (Date.now() - start) / 1000 });
  }
  return results;
}

/**
 * @param {import("./lib/suites.mjs").Suite} suite
 * @param {Result[]} earlier
 */
async function runSuite(suite, earlier) {
  if (earlier.some((result) => result.name === suite.needs && result.failed)) {
    console.error(`${suite.name} cannot run: ${suite.needs} failed.`);
    return { passed: 0, failed: 1 };
  }
  try {
    return await suite.run();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    return { passed: 0, failed: 1 };
  }
}

/**
 * The last line is for machines: `N passed, N failed`.
 * @param {Result[]} results
 */
function summarize(results) {
  console.log("\nsuite          passed  failed  seconds");
  for (const { name, passed, failed, skipped, seconds } of results) {
    const row = [
      name.padEnd(12),
      String(passed).padStart(8),
      String(failed).padStart(7),
      seconds.toFixed(1).padStart(8),
    ].join(" ");
    console.log(skipped ? `${row}   (${skipped} skipped)` : row);
  }
  const sum = (/** @type {"passed" | "failed"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") ? 1 : 0;
}
