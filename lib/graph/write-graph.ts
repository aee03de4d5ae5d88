import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import * as cypher from "./cypher";
import { NODES } from "./nodes";
import type { Graph } from "./open-graph";
import { ownerOf, readKeys, readRows } from "./read-estate";
import { RELATIONSHIPS } from "./relationships";
import type { NodeTable } from "./table";

export type Written = { nodes: number; relationships: number; removed: number };
type Source = { client: ClientBase; asOf: Date; since: Date | null };
type Run = Source & { graph: Graph; run: string };

/**
 * Writes what changed since, or everything: first the nodes, then what ties them, a page of each in one transaction.
 * Repeating it changes nothing. Whoever calls it has claimed the graph.
 */
export async function writeGraph(graph: Graph, source: Source): Promise<Written> {
  const run: Run = { ...source, graph, run: randomUUID() };
  await graph.write(...NODES.map((table) => ({ text: cypher.uniqueId(table) })));
  const written = { nodes: 0, relationships: 0, removed: 0 };
  await writeNodes(run, written);
  await writeRelationships(run, written);
  if (!source.since) for (const table of NODES) written.removed += await removeUnstamped(run, table);
  const moment = { run: run.run, asOf: source.asOf.toISOString() };
  await graph.write({ text: cypher.NOTE_MOMENT, parameters: moment });
  return written;
}

async function writeNodes({ client, since, graph, run }: Run, written: Written) {
  for (const table of NODES)
    for await (const keys of readKeys(client, table, since)) {
      const rows = await readRows(client, table, keys);
      const found = new Set(rows.map(({ id }) => id));
      const gone = keys.filter((key) => !found.has(key));
      await graph.write({ text: cypher.mergeNodes(table), parameters: { rows, run } });
      written.nodes += rows.length;
      if (gone.length) written.removed += await remove(graph, cypher.removeNodes(table), { keys: gone });
    }
}

async function writeRelationships({ client, since, graph, run }: Run, written: Written) {
  for (const table of RELATIONSHIPS)
    for await (const keys of readKeys(client, ownerOf(table), since)) {
      const rows = await readRows(client, table, keys);
      await graph.write(
        { text: cypher.mergeRelationships(table), parameters: { rows, run } },
        { text: cypher.removeRelationships(table), parameters: { keys, run } },
      );
      written.relationships += rows.length;
    }
}

async function removeUnstamped({ graph, run }: Run, table: NodeTable): Promise<number> {
  for (let removed = 0; ; ) {
    const some = await remove(graph, cypher.removeUnstamped(table), { run });
    removed += some;
    if (some < cypher.REMOVED_AT_ONCE) return removed;
  }
}

const remove = async (graph: Graph, text: string, parameters: object): Promise<number> =>
  (await graph.ask<number>({ text, parameters: { ...parameters } })) ?? 0;
