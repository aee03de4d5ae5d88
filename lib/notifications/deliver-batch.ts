import type { SystemActor } from "@/lib/platform/actor";
import { type Sent, sendEmails } from "@/lib/platform/email";
import { lanes } from "@/lib/platform/lanes";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { mailComposer } from "./compose";
import { deliver } from "./deliver";
import { type DeliveryRow, deliverySelect, inputsNow, whyLeftOut } from "./delivery-row";
import { deliverPushes } from "./push/deliver-pushes";
import { skipSentence } from "./rules";

export type DeliverBatchInput = { batch: string; isLastAttempt: boolean };

/**
 * Sends what is still queued of one batch: mails in one call to the provider and one statement afterwards, text
 * messages and what goes to devices a few at a time. Repeating it after a failure or a crash sends nothing twice.
 */
export async function deliverBatch(actor: SystemActor, input: DeliverBatchInput, now = new Date()) {
  const queued = await prisma.notificationDelivery.findMany({
    where: { batch: input.batch, status: "QUEUED" },
    orderBy: { id: "asc" },
    select: deliverySelect,
  });
  if (queued[0]?.channel === "SMS") return sendTexts(actor, queued, input, now);

  const wanted = await withoutSkipped(queued);
  if (wanted.length === 0) return { sent: 0 };
  if (wanted[0]?.channel === "PUSH") return deliverPushes(wanted, input, now);
  const { estateName } = await readSettings();
  const compose = mailComposer(estateName);
  try {
    const sent = await sendEmails(await Promise.all(wanted.map(compose)), input.batch);
    await writeSent(wanted, sent, now);
    return { sent: sent.filter(({ error }) => !error).length };
  } catch (error) {
    await prisma.notificationDelivery.updateMany({
      where: { id: { in: wanted.map(({ id }) => id) }, status: "QUEUED" },
      data: {
        status: input.isLastAttempt ? "FAILED" : "QUEUED",
        error: error instanceof Error ? error.message : String(error),
        attempts: { increment: 1 },
      },
    });
    throw error;
  }
}

async function withoutSkipped(queued: DeliveryRow[]): Promise<DeliveryRow[]> {
  const judged = queued.map((delivery) => ({ delivery, rule: whyLeftOut(delivery) }));
  const skipped = judged.flatMap(({ delivery, rule }) =>
    rule ? [{ id: delivery.id, rule, error: skipSentence(rule), inputs: inputsNow(delivery) }] : [],
  );
  if (skipped.length > 0)
    await prisma.$executeRaw`
      update notification_deliveries d
      set status = 'SKIPPED', rule = s.rule, error = s.error, inputs = d.inputs || s.inputs, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(skipped)}::jsonb) as s(id uuid, rule text, error text, inputs jsonb)
      where d.id = s.id and d.status = 'QUEUED'`;
  return judged.flatMap(({ delivery, rule }) => (rule ? [] : [delivery]));
}

async function writeSent(deliveries: DeliveryRow[], sent: Sent[], now: Date) {
  const rows = deliveries.map(({ id }, place) => ({ id, ...sent[place] }));
  await prisma.$executeRaw`
    update notification_deliveries d set attempts = d.attempts + 1, error = r.error, provider_id = r."providerId",
      status = (case when r.error is null then 'SENT' else 'FAILED' end)::delivery_status,
      sent_at = case when r.error is null then ${now}::timestamptz end, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "providerId" text, error text)
    where d.id = r.id and d.status = 'QUEUED'`;
}

const AT_ONCE = 5;

/** All are tried before the first failure is thrown. */
async function sendTexts(actor: SystemActor, queued: DeliveryRow[], input: DeliverBatchInput, now: Date) {
  const inLane = lanes(AT_ONCE);
  const { isLastAttempt } = input;
  const tried = await Promise.allSettled(
    queued.map(({ id }) => inLane(() => deliver(actor, { deliveryId: id, isLastAttempt }, now))),
  );
  const failed = tried.find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
  return { sent: tried.length };
}
