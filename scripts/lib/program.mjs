import { spawn } from "node:child_process";
import { root } from "./root.mjs";
import { atExit } from "./shutdown.mjs";

/**
 * Runs a TypeScript program until it ends or we are told to.
 * @param {string} file
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code
 */
export function runProgram(file, args, env) {
  // A group of its own: ctrl-C reaches it once, through us, so that it stops before its database does.
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: root,
    stdio: "inherit",
    detached: !process.stdin.isTTY,
    env: { ...process.env, ...env },
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  atExit(() => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    return ended;
  });
  return ended;
}
