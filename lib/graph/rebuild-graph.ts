import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { claimGraph } from "./claim-graph";
import { openGraph } from "./open-graph";
import { assertMayProject } from "./permissions";
import { readEstate } from "./read-estate";
import { type Written, writeGraph } from "./write-graph";

/** Writes the whole estate and removes what is not in it any more. */
export async function rebuildGraph(actor: Actor): Promise<Written> {
  assertMayProject(actor);
  return openGraph((graph) =>
    readEstate(async (client, asOf) => {
      if (!(await claimGraph(client)))
        throw conflict("graph.busy", "The graph is being written just now. Try again in a few minutes.");
      return writeGraph(graph, { client, asOf, since: null });
    }),
  );
}
