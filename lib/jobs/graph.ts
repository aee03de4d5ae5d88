import { cron, type InngestFunction } from "inngest";
import { rebuildGraph } from "@/lib/graph/rebuild-graph";
import { refreshGraph } from "@/lib/graph/refresh-graph";
import { systemActor } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { inngest } from "./client";

/** Every quarter of an hour: what changed. */
const refresh = inngest.createFunction(
  { id: "graph-refresh", triggers: [cron("TZ=UTC */15 * * * *")], concurrency: 1 },
  ({ step }) => step.run("refresh", () => refreshGraph(systemActor("graph-refresh"))),
);

/** Every night: everything, and what is gone is removed. */
const rebuild = inngest.createFunction(
  { id: "graph-rebuild", triggers: [cron("TZ=Asia/Kolkata 50 2 * * *")], concurrency: 1 },
  ({ step }) => step.run("rebuild", () => rebuildGraph(systemActor("graph-rebuild"))),
);

/** An estate without a graph has no such work, and sees none on its jobs page. */
export const graphFunctions: readonly InngestFunction.Any[] = env.NEO4J_URI ? [refresh, rebuild] : [];
