import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { lockFailedRun } from "./lock-failed-run";
import { markDealtWith } from "./mark-dealt-with";
import type { AboutRunInput } from "./schema";

/** A failed run needs nothing more. It is removed with the other old runs. */
export async function dismissRun(actor: Actor, { runId }: AboutRunInput, now = new Date()) {
  return transact(actor, async (tx) => {
    const run = await lockFailedRun(tx, actor, runId);
    await markDealtWith(tx, actor, run, { now });
    return { runId };
  });
}
