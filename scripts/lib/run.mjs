import { spawn } from "node:child_process";
import { root } from "./root.mjs";

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, cwd?: string }} [options] quiet: keep the output, show it only by way of the error
 * @returns {Promise<string>} what it said, when quiet
 */
export function run(command, args, { env = {}, quiet = false, cwd = root } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) return resolve(said);
      reject(new CommandFailed([command, ...args].join(" "), code ?? signal, said));
    });
  });
}

/**
 * A program of a dependency, by its script: no shell, no npx.
 * @param {string} script below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/** npm itself, the one that started us if there is one. */
export const npm = process.env.npm_execpath
  ? { command: process.execPath, args: [process.env.npm_execpath] }
  : { command: "npm", args: [] };

export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {number | string | null} code
   * @param {string} said
   */
  constructor(command, code, said) {
    super(`${command} ended with ${code}${said ? `\n${said.trim()}` : ""}`);
    this.name = "CommandFailed";
    this.code = code;
  }
}
