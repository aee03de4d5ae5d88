import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import type { ClientBase } from "pg";
import { conflict } from "@/lib/platform/errors";
import { pool } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { copyIn } from "./copy";
import { type Manifest, readManifest, storedFile, tableFile } from "./manifest";
import { measured } from "./measured";
import { columnsOf, listMigrations, listTables, nameOf } from "./tables";

/**
 * All or nothing, in one transaction, into an estate in which nobody lives and whose database has the same version.
 * The triggers rest meanwhile (what they wrote is in the backup); foreign keys are checked row by row.
 */
export async function restoreBackup(folder: string) {
  const manifest = await readManifest(folder);
  const client = await pool.connect();
  try {
    await client.query("begin");
    await refuseOther(client, manifest);
    await loadTables(client, folder, manifest);
    await setSequences(client, manifest);
    for (const file of manifest.files) await loadFile(folder, file);
    await client.query("commit");
    client.release();
  } catch (error) {
    client.release(true); // the transaction ends with its connection
    throw error;
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return { madeAt: manifest.madeAt, tables: manifest.tables.length, rows, files: manifest.files.length };
}

async function refuseOther(client: ClientBase, { migrations }: Manifest) {
  const { rows } = await client.query("select exists (select from users) as inhabited");
  if (rows[0].inhabited)
    throw conflict("backup.inhabited", "People live here: a backup is restored into an empty database only.");
  const here = await listMigrations(client);
  const other = [
    ...migrations.filter((name) => !here.includes(name)),
    ...here.filter((name) => !migrations.includes(name)),
  ];
  if (other.length)
    throw conflict(
      "backup.other_version",
      `The backup is of another version (it differs in ${other.join(", ")}). Restore it with the version that made it, then update.`,
    );
}

async function loadTables(client: ClientBase, folder: string, { tables }: Manifest) {
  const here = await listTables(client);
  for (const table of here) await client.query(`alter table ${nameOf(table)} disable trigger user`);
  await client.query(`truncate ${here.map(nameOf).join(", ")}`);
  for (const table of tables) {
    const file = createReadStream(tableFile(folder, table)).pipe(createGunzip());
    const { pass, result } = measured();
    const rows = await copyIn(client, `copy ${nameOf(table)} (${columnsOf(table)}) from stdin`, pass(file));
    if (rows !== table.rows || result().sha256 !== table.sha256) throw damaged(tableFile(folder, table));
  }
  for (const table of here) await client.query(`alter table ${nameOf(table)} enable trigger user`);
}

async function setSequences(client: ClientBase, { sequences }: Manifest) {
  for (const sequence of sequences)
    await client.query("select setval($1::regclass, coalesce($2::bigint, 1), $2 is not null)", [
      nameOf(sequence),
      sequence.last,
    ]);
}

async function loadFile(folder: string, { key, bytes, sha256 }: Manifest["files"][number]) {
  const content = await readFile(storedFile(folder, key));
  const found = createHash("sha256").update(content).digest("hex");
  if (content.length !== bytes || found !== sha256) throw damaged(storedFile(folder, key));
  await storage.put(key, content, contentTypeOf(key));
}

const contentTypeOf = (key: string) =>
  ({ jpg: "image/jpeg", pdf: "application/pdf", png: "image/png" })[key.split(".").at(-1) ?? ""] ??
  "application/octet-stream";

const damaged = (file: string) =>
  conflict("backup.damaged", `${file} is not as it was written: nothing was restored. Take another backup.`);
