import type { Recorder } from "@/lib/platform/activity";
import type { SystemActor } from "@/lib/platform/actor";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { smsBudgetReached } from "./activity";
import { skipSentence } from "./rules";
import { smsMonth } from "./sms-month";

export type ReserveSmsInput = { deliveryId: string; isEmergency: boolean };

/** `lostSince`: an earlier attempt was begun then, and its answer is not known. */
export type Reservation = { outcome: "go" } | { outcome: "left_out" } | { outcome: "lost"; lostSince: Date };

/**
 * Writes down that a text message is about to be handed over, before it is: Twilio knows no idempotency key, so a
 * crash must leave a trace. The month's budget is counted here, one reservation at a time.
 */
export async function reserveSms(
  actor: SystemActor,
  { deliveryId, isEmergency }: ReserveSmsInput,
  now = new Date(),
): Promise<Reservation> {
  return transact(actor, async (tx, record) => {
    const settings = await readSettings(tx);
    if (settings.smsMonthlyBudget !== null)
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('notifications.sms_budget', 0))::text`;
    const delivery = await tx.notificationDelivery.findUnique({
      where: { id: deliveryId, status: "QUEUED" },
      select: { attemptedAt: true, inputs: true },
    });
    if (!delivery) return { outcome: "left_out" };
    if (delivery.attemptedAt) return { outcome: "lost", lostSince: delivery.attemptedAt };

    const month = await countMonth(tx, record, settings, now);
    const isAllowed = month === null || month.used < month.budget || isEmergency;
    const { count } = await tx.notificationDelivery.updateMany({
      where: { id: deliveryId, status: "QUEUED", attemptedAt: null },
      data: isAllowed
        ? { attemptedAt: now }
        : {
            status: "SKIPPED",
            rule: "over_budget",
            error: skipSentence("over_budget"),
            inputs: { ...(delivery.inputs as object), smsBudget: month.budget, smsUsed: month.used },
          },
    });
    return { outcome: isAllowed && count === 1 ? "go" : "left_out" };
  });
}

/** The month's budget and what of it is used; null without a budget. */
async function countMonth(tx: Tx, record: Recorder, settings: Settings, now: Date) {
  const { smsMonthlyBudget: budget, timeZone } = settings;
  if (budget === null) return null;
  const { used, month } = await smsMonth(timeZone, now, tx);
  await alert(tx, record, { month, budget, used: Math.min(used + 1, Math.max(budget, used)) });
  return { budget, used };
}

const THRESHOLDS = [80, 100];

/** Once for each threshold, month and budget; the highest one that is new. */
async function alert(tx: Tx, record: Recorder, now: { month: string; budget: number; used: number }) {
  const { month, budget, used } = now;
  const reached = THRESHOLDS.filter((percent) => used * 100 >= budget * percent);
  if (reached.length === 0) return;
  const fresh = await tx.smsBudgetAlert.createManyAndReturn({
    data: reached.map((percent) => ({ month, budget, percent })),
    skipDuplicates: true,
  });
  const percent = Math.max(...fresh.map((each) => each.percent));
  if (fresh.length > 0) record(smsBudgetReached({ month, percent, used, budget }));
}
