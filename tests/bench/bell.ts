// npx tsx tests/bench/bell.ts: from the commit of what happened until the bell of the person concerned says it.
import { pathToFileURL } from "node:url";
import { createEngine } from "@/lib/jobs/embedded/engine";
import { requestStarted } from "@/lib/maintenance/activity";
import { liveUnread } from "@/lib/notifications/live-unread";
import { closeBus } from "@/lib/platform/bus";
import { pool } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { aRequest, aResident, aStaff } from "../support/factories";
import { type Percentiles, percentiles } from "./measure";
import { withThrowawayEstate } from "./throwaway-estate";

export type BellResult = Percentiles & { rings: number };

/** One after the other, over the product's own way: outbox, embedded engine, fan-out, NOTIFY, event stream. */
export async function benchBell(rings = 200): Promise<BellResult> {
  const resident = await aResident();
  const assignee = await aStaff({ role: "ELECTRICIAN" });
  const request = await aRequest({ from: resident, status: "IN_PROGRESS", assignedTo: assignee });
  // The client reads the environment when it is imported.
  const { inngest } = await import("@/lib/jobs/client");
  const { functions } = await import("@/lib/jobs/functions");
  const engine = await createEngine({
    pool,
    client: inngest,
    functions,
    onError: (error) => console.error(error),
  });
  await engine.start();
  const stream = liveUnread(resident.actor, { stillSignedIn: async () => true }).getReader();
  await stream.read(); // the present state

  const times: number[] = [];
  for (let n = 0; n < rings; n++) {
    await transact(assignee.actor, async (_, record) => record(requestStarted({ requestId: request.id })));
    const committed = performance.now();
    await stream.read();
    times.push(performance.now() - committed);
  }
  await stream.cancel();
  await engine.stop();
  await closeBus();

  return { rings, ...percentiles(times) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await withThrowawayEstate(async () => console.table([await benchBell()]));
