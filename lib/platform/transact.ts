import { randomUUID } from "node:crypto";
import type { Activity, Recorder } from "./activity";
import { type Actor, actorLabel, userIdOf } from "./actor";
import { isTransient } from "./database-errors";
import { takeLastLook } from "./last-look";
import { type Claim, claimOf, type Once, recall, remember } from "./once";
import { prisma, type Tx } from "./prisma";

const ATTEMPTS = 3;

/**
 * Runs one verb: opens the transaction, tells the audit triggers who acts, and publishes the recorded activities
 * with the same commit (a transactional outbox). With `once`, a repeated call gets the first call's answer.
 */
export async function transact<T>(
  actor: Actor,
  work: (tx: Tx, record: Recorder) => Promise<T>,
  once?: Once,
): Promise<T> {
  const claim = once ? await claimOf(actor, once) : null;
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma.$transaction((tx) => perform(tx, actor, work, claim), {
        maxWait: 15_000,
        timeout: 30_000,
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
    }
  }
}

async function perform<T>(
  tx: Tx,
  actor: Actor,
  work: (tx: Tx, record: Recorder) => Promise<T>,
  claim: Claim | null,
) {
  await tx.$queryRaw`select set_config('khaki.actor_id', ${userIdOf(actor) ?? ""}, true),
    set_config('khaki.actor_label', ${actorLabel(actor)}, true),
    set_config('khaki.request_id', ${actor.requestId ?? ""}, true)`;
  if (claim) {
    const earlier = await recall<T>(tx, claim);
    if (earlier) return earlier.result;
  }
  const activities: Activity[] = [];
  const result = await work(tx, (activity) => activities.push(activity));
  if (claim) await remember(tx, claim, result);
  await publish(tx, actor, activities);
  await takeLastLook();
  return result;
}

async function publish(tx: Tx, actor: Actor, activities: Activity[]) {
  if (!activities.length) return;
  const events = activities.map(({ name, data }) => ({
    id: randomUUID(),
    name,
    ts: Date.now(),
    data: { ...data, actorId: userIdOf(actor) },
  }));
  await tx.$executeRaw`select jobs.emit(event) from jsonb_array_elements(${JSON.stringify(events)}::jsonb) event`;
}
