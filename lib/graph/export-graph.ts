import { randomUUID } from "node:crypto";
import { mkdir, open, readdir } from "node:fs/promises";
import path from "node:path";
import type { ClientBase } from "pg";
import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { type ImportFile, nodeFile, relationshipFile } from "./import-file";
import { NODES } from "./nodes";
import { assertMayProject } from "./permissions";
import { ownerOf, readEstate, readKeys, readRows } from "./read-estate";
import { RELATIONSHIPS } from "./relationships";
import type { NodeTable, RelationshipTable } from "./table";

type Exported = { kind: "nodes" | "relationships"; file: string; rows: number };

/** Writes the same graph as files for `neo4j-admin database import`, into a folder of their own. No server is needed. */
export async function exportGraph(actor: Actor, { folder }: { folder: string }): Promise<Exported[]> {
  assertMayProject(actor);
  await prepare(folder);
  const run = randomUUID();
  return readEstate(async (client) => {
    const exported: Exported[] = [];
    for (const table of NODES) {
      const [file, parts] = [nodeFile(table), rowsOf(client, table, table)];
      exported.push({ kind: "nodes", file: file.name, rows: await write(folder, file, parts, run) });
    }
    for (const table of RELATIONSHIPS) {
      const [file, parts] = [relationshipFile(table), rowsOf(client, ownerOf(table), table)];
      exported.push({ kind: "relationships", file: file.name, rows: await write(folder, file, parts, run) });
    }
    return exported;
  });
}

async function prepare(folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw conflict("graph.not_empty", `${folder} is not empty: an export needs a folder of its own.`);
}

async function* rowsOf(client: ClientBase, keyed: NodeTable, table: NodeTable | RelationshipTable) {
  for await (const keys of readKeys(client, keyed, null)) yield await readRows(client, table, keys);
}

async function write(
  folder: string,
  { name, header, lines }: ImportFile,
  parts: ReturnType<typeof rowsOf>,
  run: string,
): Promise<number> {
  const target = await open(path.join(folder, name), "wx", 0o600);
  try {
    await target.write(header);
    let count = 0;
    for await (const rows of parts) {
      await target.write(lines(rows, run));
      count += rows.length;
    }
    return count;
  } finally {
    await target.close();
  }
}
