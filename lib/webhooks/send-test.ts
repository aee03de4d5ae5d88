import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { deliveryQueued } from "./activity";
import { testPayload } from "./message";
import { TEST_ACTIVITY } from "./offered";
import { assertManagesWebhooks } from "./permissions";
import type { AboutEndpointInput } from "./schema";

/** One message, tried once; also to an endpoint that is switched off. */
export async function sendTest(actor: Actor, { endpointId }: AboutEndpointInput, now = new Date()) {
  assertManagesWebhooks(actor);
  return transact(actor, async (tx, record) => {
    const found = await tx.webhookEndpoint.count({ where: { id: endpointId, removedAt: null } });
    if (!found) throw notFound("endpoint");
    const { id: deliveryId } = await tx.webhookDelivery.create({
      data: {
        endpointId,
        activityId: randomUUID(),
        activity: TEST_ACTIVITY,
        payload: testPayload(endpointId, now),
        createdAt: now,
      },
      select: { id: true },
    });
    record(deliveryQueued({ deliveryId }));
    return { endpointId, deliveryId };
  });
}
