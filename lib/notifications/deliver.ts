import type { Prisma } from "@/lib/generated/prisma/client";
import type { SystemActor } from "@/lib/platform/actor";
import { sendEmail } from "@/lib/platform/email";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { ProviderError } from "@/lib/platform/provider-error";
import { readSettings } from "@/lib/platform/settings";
import { findSentSms, type Sms, sendSms } from "@/lib/platform/sms";
import { composeSms, mailComposer } from "./compose";
import { type DeliveryRow, deliverySelect, inputsNow, whyLeftOut } from "./delivery-row";
import { deliverPushes } from "./push/deliver-pushes";
import { reserveSms } from "./reserve-sms";
import { type SkipRule, skipSentence } from "./rules";

export type DeliverInput = { deliveryId: string; isLastAttempt: boolean };

/**
 * Sends one queued delivery. What was sent stays sent: the provider knows a mail by the delivery's id, and a text
 * message whose answer was lost is looked for before it is sent again. A failure is written down and thrown for the
 * job to try again; after the last attempt, or where trying again cannot help, the delivery is FAILED.
 */
export async function deliver(actor: SystemActor, input: DeliverInput, now = new Date()): Promise<void> {
  const delivery = await prisma.notificationDelivery.findUnique({
    where: { id: input.deliveryId, status: "QUEUED" },
    select: deliverySelect,
  });
  if (!delivery) return;
  const rule = whyLeftOut(delivery);
  if (rule === "phone_invalid") log().warn({ deliveryId: delivery.id }, "a phone number is not E.164");
  if (rule) return finish(delivery.id, { ...leftOut(rule), inputs: withInputs(delivery) });

  if (delivery.channel === "PUSH") return void (await deliverPushes([delivery], input, now));
  try {
    const { estateName } = await readSettings();
    const sent =
      delivery.channel === "SMS"
        ? await sendText(actor, delivery, composeSms(delivery, estateName), now)
        : await sendEmail(await mailComposer(estateName)(delivery));
    if (sent) await finish(delivery.id, sentNow(sent.providerId, now));
  } catch (error) {
    await finish(delivery.id, failedNow(error, input.isLastAttempt));
    if (!isFinal(error)) throw error;
  }
}

const leftOut = (rule: SkipRule) => ({ status: "SKIPPED" as const, rule, error: skipSentence(rule) });

const withInputs = (delivery: DeliveryRow) => ({ ...(delivery.inputs as object), ...inputsNow(delivery) });

const sentNow = (providerId: string | null, now: Date) => ({
  status: "SENT" as const,
  providerId,
  sentAt: now,
  error: null,
  attempts: { increment: 1 },
});

function failedNow(error: unknown, isLastAttempt: boolean) {
  const isLost = error instanceof ProviderError && error.outcome === "unknown";
  const ends = isLastAttempt || isFinal(error);
  return {
    status: ends ? ("FAILED" as const) : ("QUEUED" as const),
    error: `${messageOf(error)}${ends && isLost ? ". It may have been sent all the same." : ""}`,
    attempts: { increment: 1 },
    // A refusal is an answer: nothing has to be looked for before the next attempt.
    ...(error instanceof ProviderError && error.outcome === "refused" ? { attemptedAt: null } : {}),
  };
}

const isFinal = (error: unknown) => error instanceof ProviderError && error.isFinal;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Only while QUEUED: of two workers at once, the first one's word stands. */
async function finish(id: string, data: Prisma.NotificationDeliveryUpdateManyMutationInput) {
  await prisma.notificationDelivery.updateMany({ where: { id, status: "QUEUED" }, data });
}

/** Twice as long as the provider may take: before that, another worker may still be waiting for its answer. */
const UNDER_WAY_MS = 30_000;

async function sendText(actor: SystemActor, delivery: DeliveryRow, sms: Sms, now: Date) {
  const isEmergency = delivery.rule === "emergency";
  const reserved = await reserveSms(actor, { deliveryId: delivery.id, isEmergency }, now);
  if (reserved.outcome === "left_out") return null;
  if (reserved.outcome === "go") return sendSms(sms);
  if (now.getTime() - reserved.lostSince.getTime() < UNDER_WAY_MS)
    throw new Error("An earlier attempt may still be under way.");
  return (await findLost(sms, reserved.lostSince)) ?? sendSms(sms);
}

/** The message of an attempt whose answer was lost, unless it belongs to another delivery with the same words. */
async function findLost({ to, text }: Sms, since: Date) {
  const found = await findSentSms({ to, text, since });
  if (found.length === 0) return null;
  const known = await prisma.notificationDelivery.findMany({
    where: { providerId: { in: found } },
    select: { providerId: true },
  });
  const providerId = found.find((sid) => known.every((row) => row.providerId !== sid));
  return providerId ? { providerId } : null;
}
