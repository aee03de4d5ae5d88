import { prisma } from "@/lib/platform/prisma";
import type { DeliveryRow } from "../delivery-row";
import { skipSentence } from "../rules";
import { type Attempt, type Pushed, sendPushes } from "./send-pushes";

/**
 * Sends up to a hundred queued deliveries and writes down what became of them in one statement. What may still arrive
 * stays QUEUED, and the first such failure is thrown for the job to try again; after the last attempt it is FAILED,
 * and the job is done: one device that cannot be reached is no trouble of the estate's.
 * Sent twice after a crash it is shown once: the device knows it by its tag.
 */
export async function deliverPushes(
  deliveries: readonly DeliveryRow[],
  { isLastAttempt }: Attempt,
  now: Date,
): Promise<{ sent: number }> {
  const pushed = await sendPushes(deliveries, { isLastAttempt }, now);
  const rows = pushed.map((each, place) => ({ id: deliveries[place]?.id, ...written(each, isLastAttempt) }));
  await prisma.$executeRaw`
    update notification_deliveries d set attempts = d.attempts + r.attempts, error = r.error,
      status = r.status::delivery_status, rule = coalesce(r.rule, d.rule),
      sent_at = case when r.status = 'SENT' then ${now}::timestamptz end, updated_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, status text, rule text, error text, attempts int)
    where d.id = r.id and d.status = 'QUEUED'`;

  const failed = pushed.flatMap((each) =>
    "error" in each && each.error && !each.error.isFinal ? [each.error] : [],
  );
  if (failed[0] && !isLastAttempt) throw failed[0];
  return { sent: pushed.filter((each) => "error" in each && each.error === null).length };
}

function written(pushed: Pushed, isLastAttempt: boolean) {
  if ("skipped" in pushed)
    return { status: "SKIPPED", rule: pushed.skipped, error: skipSentence(pushed.skipped), attempts: 0 };
  if (!pushed.error) return { status: "SENT", error: null, attempts: 1 };
  const isOver = isLastAttempt || pushed.error.isFinal;
  return { status: isOver ? "FAILED" : "QUEUED", error: pushed.error.message, attempts: 1 };
}
