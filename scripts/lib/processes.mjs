import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A zombie (ended, not yet collected by its parent) counts as ended.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  if (!existsSync("/proc/self/stat")) return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) !== "Z";
  } catch {
    return false;
  }
}

/**
 * Whether a process is what we think it is: after a crash its number may belong to somebody else.
 * @param {number} pid
 * @param {string} name part of the command line
 */
export function isRunning(pid, name) {
  if (!isAlive(pid)) return false;
  if (!existsSync("/proc/self/cmdline")) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(name);
  } catch {
    return false;
  }
}

/**
 * @param {() => boolean | Promise<boolean>} condition
 * @param {{ timeout: number, interval?: number }} limits milliseconds
 * @returns {Promise<boolean>} whether the condition held in time
 */
export async function waitUntil(condition, { timeout, interval = 50 }) {
  const deadline = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await sleep(interval);
  }
  return true;
}
