import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { waitUntil } from "./processes.mjs";
import { fromRoot, root } from "./root.mjs";
import { run } from "./run.mjs";
import { fingerprint, isStamped, leaveStamp } from "./stamp.mjs";

const nextScript = fromRoot("node_modules/next/dist/bin/next");
const always = { NEXT_TELEMETRY_DISABLED: "1" };

/**
 * An action's id in a form is a hash of this, its file and its name. With Next's own, another one in each build, no form that
 * was opened before an upgrade could be sent after it. It hides nothing: our actions close over nothing
 * (tests/architecture/server-action-rule.ts).
 */
const actionsKey = createHash("sha256").update("khaki-estate").digest("base64");

/** Entries of the root that no page is made of. */
const notSources =
  /^(\.(?!env)|node_modules$|tests$|docs$|docs-site$|scripts$|test-results$|bench-results$|.*\.md$|.*\.tsbuildinfo$|next-env\.d\.ts$)/;

/**
 * Builds when the sources changed since the last build in this folder.
 * @param {{ distDir?: string, env?: Record<string, string>, say?: (line: string) => void, quiet?: boolean }} [options]
 */
export async function buildIfChanged({ distDir = ".next", env = {}, say = () => {}, quiet = true } = {}) {
  const sources = readdirSync(root).filter((name) => !notSources.test(name));
  const wanted = fingerprint(
    sources.map((name) => fromRoot(name)),
    [process.version],
  );
  const stamp = fromRoot(distDir, "khaki-build");
  if (isStamped(stamp, wanted)) return false;
  say("Building (once, about half a minute)");
  await build({ distDir, env, quiet });
  leaveStamp(stamp, wanted);
  return true;
}

/** @param {{ distDir?: string, env?: Record<string, string>, quiet?: boolean }} [options] */
export function build({ distDir = ".next", env = {}, quiet = false } = {}) {
  return run(process.execPath, [nextScript, "build"], {
    quiet,
    env: {
      ...always,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey,
      ...env,
      NEXT_DIST_DIR: distDir,
      NODE_ENV: "production",
    },
  });
}

/**
 * Starts `next start` or `next dev` and waits until it answers.
 * @param {{ mode: "start" | "dev", port: number, env: Record<string, string>, distDir?: string, output?: "inherit" | "ignore" | number }} server
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void>, ended: Promise<number> }>}
 */
export async function serve({ mode, port, env, distDir = ".next", output = "inherit" }) {
  const url = `http://localhost:${port}`;
  const host = process.env.HOST ? ["-H", process.env.HOST] : [];
  const child = spawn(process.execPath, [nextScript, mode, "-p", String(port), ...host], {
    cwd: root,
    // A group of its own: ctrl-C reaches it once, through us, so that it stops before its database does.
    detached: true,
    stdio: ["ignore", output === "inherit" ? "ignore" : output, output],
    env: {
      ...process.env,
      NEXTAUTH_URL: url,
      // The app closes its streams and jobs itself (instrumentation.ts).
      NEXT_MANUAL_SIG_HANDLE: "true",
      ...always,
      ...env,
      NEXT_DIST_DIR: distDir,
      NODE_ENV: mode === "dev" ? "development" : "production",
    },
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 0));
  });
  const stop = () => stopServer(child, ended);
  try {
    await waitForAnswer(`${url}/api/live`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: /** @type {number} */ (child.pid), stop, ended };
}

/**
 * @param {string} url
 * @param {import("node:child_process").ChildProcess} child
 */
async function waitForAnswer(url, child) {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const answers = () =>
    fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.ok,
      () => false,
    );
  const ready = await waitUntil(async () => hasEnded() || (await answers()), {
    timeout: 90_000,
    interval: 100,
  });
  if (hasEnded()) throw new Error("The web server ended while starting; what it said is above.");
  if (!ready) throw new Error(`The web server does not answer at ${url}.`);
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {Promise<number>} ended
 */
async function stopServer(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), 15_000);
  await ended;
  clearTimeout(killer);
}
