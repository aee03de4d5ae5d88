import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, wherever the command was started from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {string[]} parts */
export const fromRoot = (...parts) => path.join(root, ...parts);

/** Everything that a demo or development run keeps: database, secrets, uploads. Delete it to start afresh. */
export const dataDirectory = () => path.resolve(root, process.env.DATA_DIR ?? ".data");
