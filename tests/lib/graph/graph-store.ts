import * as cypher from "@/lib/graph/cypher";
import { NODES } from "@/lib/graph/nodes";
import { RELATIONSHIPS } from "@/lib/graph/relationships";
import type { NodeTable, RelationshipTable, Row } from "@/lib/graph/table";
import type { Store } from "./bolt-server";

type Node = { label: string; labels: string[]; run: string } & Row;
type Relationship = { type: string; source: string; target: string; run: string } & Row;
type Parameters = { rows?: Row[]; keys?: string[]; run?: string; asOf?: string };

/**
 * Does what each of our texts means, without reading it: a text that lib/graph/cypher.ts does not write is an error.
 * Whether Neo4j would understand the same is not proved by this.
 */
export function graphStore() {
  let nodes = new Map<string, Node>();
  let relationships = new Map<string, Relationship>();
  let before = { nodes, relationships };
  let asOf: string | undefined;
  const failures = new Map<string, string>();
  const meanings = new Map<string, (given: Parameters) => unknown[]>();
  const mean = (text: string, does: (given: Parameters) => unknown[]) => meanings.set(text, does);

  const nodeKey = (label: string, id: Row[string] | undefined) => `${label} ${id}`;
  function removeNode(key: string) {
    const node = nodes.get(key);
    nodes.delete(key);
    for (const [each, { type, source, target }] of relationships) {
      const { from, to } = RELATIONSHIPS.find((table) => table.type === type) as RelationshipTable;
      const ends = [nodeKey(from, source), nodeKey(to, target)];
      if (node && ends.includes(key)) relationships.delete(each);
    }
  }
  for (const table of NODES) meanNodes(table);
  for (const table of RELATIONSHIPS) meanRelationships(table);
  mean(cypher.NOTE_MOMENT, (given) => {
    asOf = given.asOf;
    return [];
  });
  mean(cypher.MOMENT, () => (asOf ? [asOf] : []));

  function meanNodes(table: NodeTable) {
    const { label } = table;
    mean(cypher.uniqueId(table), () => []);
    mean(cypher.mergeNodes(table), ({ rows = [], run = "" }) => {
      for (const row of rows)
        nodes.set(nodeKey(label, row.id), {
          ...row,
          label,
          labels: [label, ...((row.labels as string[]) ?? [])],
          run,
        });
      return [];
    });
    mean(cypher.removeNodes(table), ({ keys = [] }) => {
      const found = keys.map((key) => nodeKey(label, key)).filter((key) => nodes.has(key));
      for (const key of found) removeNode(key);
      return [found.length];
    });
    mean(cypher.removeUnstamped(table), ({ run }) => {
      const old = [...nodes].filter(([, node]) => node.label === label && node.run !== run);
      const some = old.slice(0, cypher.REMOVED_AT_ONCE);
      for (const [key] of some) removeNode(key);
      return [some.length];
    });
  }

  function meanRelationships(table: RelationshipTable) {
    const { type, from, to, owner } = table;
    mean(cypher.mergeRelationships(table), ({ rows = [], run = "" }) => {
      for (const { source, target, ...row } of rows as Relationship[])
        if (nodes.has(nodeKey(from, source)) && nodes.has(nodeKey(to, target)))
          relationships.set([type, source, target, row.id].join(" "), { ...row, type, source, target, run });
      return [];
    });
    mean(cypher.removeRelationships(table), ({ keys = [], run }) => {
      const owners = new Set(keys);
      for (const [key, each] of relationships)
        if (
          each.type === type &&
          each.run !== run &&
          owners.has(owner === "from" ? each.source : each.target)
        )
          relationships.delete(key);
      return [];
    });
  }

  const store: Store = {
    begin: () => {
      before = { nodes: new Map(nodes), relationships: new Map(relationships) };
    },
    rollback: () => {
      ({ nodes, relationships } = before);
    },
    run: (text, given) => {
      const code = failures.get(text);
      failures.delete(text);
      if (code) throw Object.assign(new Error("It was told to fail."), { code });
      const meaning = meanings.get(text);
      if (!meaning) throw new Error(`No text of ours: ${text}`);
      return meaning(given);
    },
  };
  return {
    store,
    /** Codes with which texts fail, once each. */
    failures,
    nodes: (label: string) => [...nodes.values()].filter((node) => node.label === label),
    node: (label: string, id: string) => nodes.get(nodeKey(label, id)),
    relationships: (type: string) => [...relationships.values()].filter((each) => each.type === type),
    all: () => ({ nodes: [...nodes.keys()].sort(), relationships: [...relationships.keys()].sort() }),
    /** As of when the graph says it is. */
    moment: () => asOf,
    pretendMoment: (at: Date) => {
      asOf = at.toISOString();
    },
  };
}
