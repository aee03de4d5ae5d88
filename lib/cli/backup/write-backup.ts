import { createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { ClientBase } from "pg";
import { conflict } from "@/lib/platform/errors";
import { pool } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { copyOut } from "./copy";
import { type Manifest, storedFile, tableFile, writeManifest } from "./manifest";
import { measured } from "./measured";
import { columnsOf, listMigrations, listSequences, listTables, nameOf, type Table } from "./tables";

/**
 * The database as it is at one moment (one snapshot for all tables), then the files: they are never changed, so every
 * file that a row of the snapshot names is in the backup. The estate goes on meanwhile.
 */
export async function writeBackup(folder: string, now = new Date()) {
  await prepare(folder);
  const database = await inSnapshot(async (client) => {
    const tables: Manifest["tables"] = [];
    for (const table of await listTables(client)) tables.push(await writeTable(client, folder, table));
    return { tables, sequences: await listSequences(client), migrations: await listMigrations(client) };
  });
  const files: Manifest["files"] = [];
  for await (const key of storage.keys()) {
    const file = await writeFile(folder, key);
    if (file) files.push(file);
  }
  await writeManifest(folder, { format: 1, madeAt: now.toISOString(), ...database, files });
  const rows = database.tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: database.tables.length, rows, files: files.length };
}

async function prepare(folder: string) {
  await mkdir(path.join(folder, "tables"), { recursive: true, mode: 0o700 });
  const found = await readdir(folder);
  if (found.length > 1 || (await readdir(path.join(folder, "tables"))).length > 0)
    throw conflict("backup.not_empty", `${folder} is not empty: a backup needs a folder of its own.`);
}

async function inSnapshot<T>(work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function writeTable(client: ClientBase, folder: string, table: Table) {
  const { stream, rows } = copyOut(client, `copy ${nameOf(table)} (${columnsOf(table)}) to stdout`);
  const { pass, result } = measured();
  const target = createWriteStream(tableFile(folder, table), { mode: 0o600 });
  await pipeline(stream, pass, createGzip({ level: 6 }), target);
  return { ...table, rows: rows(), sha256: result().sha256 };
}

/** Null when it was removed since it was listed. */
async function writeFile(folder: string, key: string) {
  const stream = await storage.open(key);
  if (!stream) return null;
  const file = storedFile(folder, key);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const { pass, result } = measured();
  await pipeline(stream, pass, createWriteStream(file, { mode: 0o600 }));
  return { key, ...result() };
}
