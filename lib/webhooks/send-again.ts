import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { deliveryQueued } from "./activity";
import { assertManagesWebhooks } from "./permissions";
import type { SendAgainInput } from "./schema";

/** The same message with the same id: whoever had it already can tell. */
export async function sendAgain(actor: Actor, { deliveryId }: SendAgainInput) {
  assertManagesWebhooks(actor);
  return transact(actor, async (tx, record) => {
    const delivery = await tx.webhookDelivery.findFirst({
      where: { id: deliveryId, endpoint: { removedAt: null } },
      select: { endpointId: true },
    });
    if (!delivery) throw notFound("message");
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id: deliveryId, status: { not: "QUEUED" } },
      data: { status: "QUEUED", error: null },
    });
    if (!count)
      throw conflict("webhooks.under_way", "This message is on its way already. Look again in a moment.");
    record(deliveryQueued({ deliveryId }));
    return delivery;
  });
}
