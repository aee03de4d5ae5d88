import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fromRoot } from "./root.mjs";

/**
 * The schema's files as Prisma's engine wants them.
 * @param {string} [directory]
 * @returns {[string, string][]}
 */
export function schemaFiles(directory = fromRoot("prisma/schema")) {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => [path.join(directory, name), readFileSync(path.join(directory, name), "utf8")]);
}

/**
 * The migrations as Prisma's engine wants them, oldest first.
 * @param {string} [directory]
 */
export function migrationFiles(directory = fromRoot("prisma/migrations")) {
  return {
    baseDir: directory,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(path.join(directory, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(directory).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: /** @type {const} */ ("ok"),
          value: readFileSync(path.join(directory, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

/** @param {string} directory */
function migrationNames(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(directory, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort();
}
