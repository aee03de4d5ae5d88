import { command, type Group } from "../door";
import { count, table } from "../table";

const rebuild = command({
  command: "rebuild",
  describe: "Write the whole estate into the Neo4j of NEO4J_URI, and remove what is gone from it",
  run: async (_given, { actor }) => {
    const { rebuildGraph } = await import("@/lib/graph/rebuild-graph");
    const written = await rebuildGraph(await actor());
    return {
      text: `${count(written.nodes, "node")} and ${count(written.relationships, "relationship")} written, ${count(written.removed, "node")} removed.`,
      data: written,
    };
  },
});

const exportFiles = command({
  command: "export <folder>",
  describe: "Write the same graph as CSV files for neo4j-admin database import; needs no Neo4j",
  positionals: { folder: { type: "string", demandOption: true, describe: "A new or empty folder" } },
  run: async ({ folder }, { actor }) => {
    const { exportGraph } = await import("@/lib/graph/export-graph");
    const files = await exportGraph(await actor(), { folder });
    const options = files.map(({ kind, file }) => `  --${kind}=${file}`);
    const rows = files.map(({ file, rows }) => [file, String(rows)]);
    return {
      text: `${table(["file", "rows"], rows)}\n\nIn ${folder}, with Neo4j stopped:\n${["neo4j-admin database import full neo4j --overwrite-destination", ...options].join(" \\\n")}`,
      data: { folder, files },
    };
  },
});

export const graph: Group = {
  name: "graph",
  describe: "People, flats and work as a graph",
  commands: [rebuild, exportFiles],
};
