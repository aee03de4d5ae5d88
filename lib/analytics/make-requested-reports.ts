import { randomUUID } from "node:crypto";
import { reportsGenerated } from "@/lib/notifications/activity";
import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { measureEveryone } from "./measure";
import { insertReports, lockReports } from "./report-batch";

export type MakeRequestedReportsInput = { runId: string; isLastAttempt: boolean };

/** In so many parts they are written at most: each is one statement and one step of the bar. */
const PARTS = 20;

/**
 * Makes the reports of one run. Everybody is measured at one moment and everything is stored with one commit; how far
 * it is goes out beside the transaction, so that the page sees it before. Doing it again changes nothing.
 */
export async function makeRequestedReports(
  actor: Actor,
  { runId, isLastAttempt }: MakeRequestedReportsInput,
  now = new Date(),
) {
  if (actor.kind !== "system") throw forbidden("analytics.system_only", "Only the system does this.");
  try {
    return await transact(actor, async (tx, record) => {
      await lockReports(tx);
      const run = await tx.reportRun.findUniqueOrThrow({ where: { id: runId } });
      if (run.finishedAt) return { stored: run.stored };
      await show(runId, { status: "RUNNING", startedAt: now, total: null, done: 0, stored: 0 });

      const settings = await readSettings(tx);
      const { period, from, to, label } = run;
      const measured = await measureEveryone(tx, { from, to }, settings);
      const total = measured.length;
      const batch = { batchId: randomUUID(), period, window: { from, to }, label, now };
      let stored = 0;
      for (const { part, done } of partsOf(measured)) {
        stored += await insertReports(tx, batch, part, settings);
        await show(runId, { total, done, stored });
      }
      if (stored > 0) record(reportsGenerated({ batchId: batch.batchId }));
      await tx.reportRun.update({
        where: { id: runId },
        data: { status: "DONE", total, done: total, stored, finishedAt: now },
      });

      return { stored };
    });
  } catch (error) {
    // Rolled back: what the bar said before is no longer true.
    await show(runId, {
      total: null,
      done: 0,
      stored: 0,
      ...(isLastAttempt
        ? { status: "FAILED", finishedAt: now, error: failureOf(error) }
        : { status: "WAITING" }),
    });
    throw error;
  }
}

type Change = Parameters<typeof prisma.reportRun.updateMany>[0]["data"];

/** On a connection of its own; a run that is finished stays as it is. */
async function show(runId: string, data: Change): Promise<void> {
  await prisma.reportRun.updateMany({ where: { id: runId, finishedAt: null }, data });
}

function partsOf<T>(rows: readonly T[]): { part: T[]; done: number }[] {
  const size = Math.max(1, Math.ceil(rows.length / PARTS));
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => ({
    part: rows.slice(index * size, (index + 1) * size),
    done: Math.min(rows.length, (index + 1) * size),
  }));
}

const failureOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
