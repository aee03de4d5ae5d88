import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { deliveryQueued } from "./activity";
import { assertMayManage } from "./permissions";
import type { SendAgainInput } from "./schema";

/**
 * A failed delivery back into the queue, with all its attempts. If the provider had taken it before (and it came
 * back), it is another message; if not, it keeps its key, so that a lost answer cannot double it.
 */
export async function sendAgain(actor: Actor, { deliveryId }: SendAgainInput) {
  assertMayManage(actor);
  return transact(actor, async (tx, record) => {
    const delivery = await tx.notificationDelivery.findUnique({
      where: { id: deliveryId },
      select: { status: true, rule: true, round: true, providerId: true, channel: true },
    });
    if (!delivery) throw notFound("delivery");
    const wasTaken = delivery.providerId !== null;
    const { count } = await tx.notificationDelivery.updateMany({
      where: { id: deliveryId, status: "FAILED" },
      data: {
        status: "QUEUED",
        error: null,
        batch: null,
        providerId: null,
        // An emergency stays one, and what is essential reaches accounts that are not open.
        rule: ["emergency", "essential"].includes(delivery.rule) ? delivery.rule : "resent",
        ...(wasTaken ? { round: delivery.round + 1, attemptedAt: null } : {}),
      },
    });
    if (count === 0)
      throw conflict("notifications.not_failed", "Only what has failed can be sent again; this has not.");
    record(deliveryQueued({ deliveryId }));
    return { channel: delivery.channel };
  });
}
