import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { breakingStatements } from "./breaking-statements.mjs";
import { migrationFiles, schemaFiles } from "./migrations.mjs";
import { fromRoot } from "./root.mjs";
import { filters, withSchemaEngine } from "./schema-engine.mjs";

/**
 * Writes the SQL that leads from the migrations to the schema, to be read (and completed) by a person before it is applied.
 * @param {string} url a server on which a scratch database may be made
 * @param {string} name
 * @returns {Promise<string>} what was done
 */
export async function writeMigration(url, name, now = new Date()) {
  const sql = await withSchemaEngine(url, (engine) => schemaChanges(engine));
  if (!sql) return "The migrations already describe the schema: nothing to write.";
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const file = fromRoot(
    "prisma/migrations",
    `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`,
    "migration.sql",
  );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql);
  return [
    `Written: ${file}`,
    "Read it, complete it where data must move, then run: npm run migrate",
    ...breakingStatements(sql).map(({ line, why }) => `Line ${line} is refused by the tests: ${why}.`),
  ].join("\n");
}

/**
 * @param {import("@prisma/schema-engine-wasm").SchemaEngine} engine
 * @returns {Promise<string>} empty when there are none
 */
export async function schemaChanges(engine) {
  const files = schemaFiles().map(([path, content]) => ({ path, content }));
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationFiles() },
    to: { tag: "schemaDatamodel", files, configDir: fromRoot() },
    script: true,
    exitCode: null,
    filters,
  });
  const sql = stdout?.trim() ?? "";
  return sql.startsWith("-- This is an empty migration") ? "" : `${sql}\n`;
}
