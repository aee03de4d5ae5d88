import type { Recorder } from "@/lib/platform/activity";
import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { escalateBatch, isAnythingDue, type Position } from "./due-for-escalation";
import { publishEscalations } from "./publish-escalations";
import { lockDesks, reassignStuck } from "./reassign-stuck";
import { writeEscalations } from "./write-escalations";

type Sweep = { settings: Settings; now: Date };
type Pass = { stuck: boolean; limit: number };

/**
 * One transaction per batch: no one waits for the whole sweep, and what is committed stays. The batches of the second
 * pass are smaller because nobody else can assign while one of them runs.
 */
const PASSES: Pass[] = [
  { stuck: false, limit: 5000 },
  { stuck: true, limit: 1000 },
];

/**
 * Takes every overdue request one level up, at most once per ESCALATION_HOURS (DOMAIN §2 "Overdue sweep").
 * Doing it again in the same hour, or twice at once, changes nothing more.
 */
export async function escalateOverdue(actor: Actor, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("maintenance.system_only", "Only the system does this.");
  const sweep = { settings: await readSettings(), now };
  const total = { escalated: 0, reassigned: 0 };
  for (const pass of PASSES) {
    let after: Position | null = null;
    do {
      const from: Position | null = after;
      const batch: Performed = await transact(actor, (tx, record) => perform(tx, record, sweep, pass, from));
      total.escalated += batch.escalated;
      total.reassigned += batch.reassigned;
      after = batch.next;
    } while (after);
  }
  await transact(actor, publishEscalations);
  return total;
}

type Performed = { escalated: number; reassigned: number; next: Position | null };

async function perform(
  tx: Tx,
  record: Recorder,
  sweep: Sweep,
  pass: Pass,
  after: Position | null,
): Promise<Performed> {
  const { now, settings } = sweep;
  const batch = { now, escalationHours: settings.escalationHours, after, ...pass };
  if (pass.stuck) {
    if (!(await isAnythingDue(tx, batch))) return { escalated: 0, reassigned: 0, next: null };
    // Before the requests: everybody who assigns locks the person first, then the request.
    await lockDesks(tx);
  }
  const requests = await escalateBatch(tx, batch);
  const plans = pass.stuck ? await reassignStuck(tx, record, sweep, requests) : [];
  await writeEscalations(tx, sweep, requests, plans);

  const last = requests.at(-1);
  return {
    escalated: requests.length,
    reassigned: plans.filter(({ to }) => to).length,
    next: last && requests.length === pass.limit ? { dueAt: last.dueAt, id: last.id } : null,
  };
}
