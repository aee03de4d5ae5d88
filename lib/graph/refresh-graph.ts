import type { Actor } from "@/lib/platform/actor";
import { claimGraph } from "./claim-graph";
import { MOMENT } from "./cypher";
import { openGraph } from "./open-graph";
import { assertMayProject } from "./permissions";
import { readEstate } from "./read-estate";
import { type Written, writeGraph } from "./write-graph";

/** An audit entry bears the beginning of its transaction, which may have been committed after the last run read. */
const OVERLAP_MS = 10 * 60_000;

/**
 * Writes what changed since the graph was written last; everything, where nothing ever was. Null when another run is
 * writing: the next one will bring what this one would have.
 */
export async function refreshGraph(actor: Actor): Promise<(Written & { since: string | null }) | null> {
  assertMayProject(actor);
  return openGraph((graph) =>
    readEstate(async (client, asOf) => {
      if (!(await claimGraph(client))) return null;
      const last = await graph.ask<string>({ text: MOMENT });
      const since = last ? new Date(Date.parse(last) - OVERLAP_MS) : null;
      const written = await writeGraph(graph, { client, asOf, since });
      return { ...written, since: since?.toISOString() ?? null };
    }),
  );
}
