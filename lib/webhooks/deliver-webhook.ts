import type { Prisma } from "@/lib/generated/prisma/client";
import type { SystemActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { ProviderError } from "@/lib/platform/provider-error";
import { readSettings } from "@/lib/platform/settings";
import { signedMessage } from "./message";
import { type Attempt, noteAttempt } from "./note-attempt";
import { TEST_ACTIVITY } from "./offered";
import { post } from "./post";
import { openSecret } from "./secret";

export type DeliverWebhookInput = { deliveryId: string; isLastAttempt: boolean };

/** `again`: this attempt failed, and another may help. */
type Delivered =
  | { outcome: "sent" | "failed" | "left out" | "nothing to do" }
  | { outcome: "again"; problem: string; waitAtLeastMs: number };

/**
 * One attempt to send a queued message. It may arrive twice (a lost answer is tried again) but with the same id. What
 * the other side does wrong is written in its log and never thrown: it is no fault of the estate's.
 */
export async function deliverWebhook(
  actor: SystemActor,
  { deliveryId, isLastAttempt }: DeliverWebhookInput,
  now = new Date(),
): Promise<Delivered> {
  const delivery = await prisma.webhookDelivery.findUnique({
    where: { id: deliveryId, status: "QUEUED" },
    select,
    relationLoadStrategy: "join",
  });
  if (!delivery) return { outcome: "nothing to do" };
  const reason = whyLeftOut(delivery);
  if (reason) {
    await prisma.webhookDelivery.updateMany({
      where: { id: deliveryId, status: "QUEUED" },
      data: { status: "SKIPPED", error: reason },
    });
    return { outcome: "left out" };
  }
  const attempt = await send(delivery, now);
  const isOver = isLastAttempt || attempt.isFinal || delivery.activity === TEST_ACTIVITY;
  const { endpointId } = delivery;
  await noteAttempt(actor, { deliveryId, endpointId, isOver, ...attempt }, now);
  if (attempt.problem === null) return { outcome: "sent" };
  if (isOver) return { outcome: "failed" };
  return { outcome: "again", problem: attempt.problem, waitAtLeastMs: attempt.waitAtLeastMs };
}

const select = {
  activityId: true,
  activity: true,
  payload: true,
  endpointId: true,
  endpoint: {
    select: {
      url: true,
      isEnabled: true,
      removedAt: true,
      secret: true,
      owner: { select: { isAdmin: true, status: true } },
    },
  },
} satisfies Prisma.WebhookDeliverySelect;
type Delivery = Prisma.WebhookDeliveryGetPayload<{ select: typeof select }>;

function whyLeftOut({ activity, endpoint: { isEnabled, removedAt, owner } }: Delivery): string | null {
  if (removedAt) return "The endpoint was removed before it went.";
  if (!isEnabled && activity !== TEST_ACTIVITY) return "The endpoint was switched off before it went.";
  if (owner.isAdmin && owner.status === "ACTIVE") return null;
  return "Its owner is no administrator any more: whoever saves the endpoint takes it over.";
}

async function send({ activityId, payload, endpointId, endpoint }: Delivery, now: Date): Promise<Attempt> {
  const { url, secret } = endpoint;
  const isStillGood = secret?.previousUntil && secret.previousUntil > now;
  const sealed = secret ? [secret.sealed, ...(isStillGood && secret.previous ? [secret.previous] : [])] : [];
  const secrets = sealed.flatMap((each) => openSecret(endpointId, each) ?? []);
  if (!secrets.length) return failed("Its secret cannot be read any more: renew it.", { isFinal: true });
  const { webhooksToOwnNetwork } = await readSettings();
  try {
    const message = signedMessage(activityId, payload, secrets, new Date());
    const answer = await post(url, message, { mayReachPrivate: webhooksToOwnNetwork });
    return { ...failed(problemOf(answer.status)), waitAtLeastMs: answer.retryAfterMs ?? 0, answer };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return failed(error.message, error);
  }
}

const failed = (problem: string | null, { isFinal = false } = {}): Attempt => ({
  problem,
  isFinal,
  waitAtLeastMs: 0,
  answer: null,
});

function problemOf(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400)
    return `It answered with a redirect (${status}), which is never followed: enter the address that it leads to.`;
  return `It answered ${status}.`;
}
