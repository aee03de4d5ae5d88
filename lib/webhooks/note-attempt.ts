import { cleanText } from "@/lib/people/plain-text";
import type { SystemActor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { endpointSwitchedOff } from "./activity";
import type { Answer } from "./post";

/** `problem` is null when it was taken. */
export type Attempt = {
  problem: string | null;
  isFinal: boolean;
  waitAtLeastMs: number;
  answer: Answer | null;
};

type NoteAttemptInput = Attempt & { deliveryId: string; endpointId: string; isOver: boolean };

const KEPT = 500;
const PATIENCE_MS = 3 * 86_400_000;

/** Writes down what became of one attempt. An endpoint that has failed for three days is switched off. */
export async function noteAttempt(actor: SystemActor, input: NoteAttemptInput, now = new Date()) {
  const { deliveryId, endpointId: id, isOver, problem, answer } = input;
  return transact(actor, async (tx, record) => {
    await tx.webhookDelivery.updateMany({
      where: { id: deliveryId, status: "QUEUED" },
      data: {
        status: problem === null ? "SENT" : isOver ? "FAILED" : "QUEUED",
        error: problem,
        answerStatus: answer?.status ?? null,
        answer: answer ? cleanText(answer.text).slice(0, KEPT) : null,
        attempts: { increment: 1 },
        attemptedAt: now,
      },
    });
    if (problem === null) {
      await tx.webhookEndpoint.updateMany({
        where: { id, failingSince: { not: null } },
        data: { failingSince: null },
      });
      return { switchedOff: false };
    }
    await tx.webhookEndpoint.updateMany({ where: { id, failingSince: null }, data: { failingSince: now } });
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id, isEnabled: true, failingSince: { lte: new Date(now.getTime() - PATIENCE_MS) } },
      data: { isEnabled: false, switchedOffAt: now },
    });
    if (count) record(endpointSwitchedOff({ endpointId: id }));
    return { switchedOff: count > 0 };
  });
}
