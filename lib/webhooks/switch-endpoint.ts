import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { assertManagesWebhooks } from "./permissions";
import type { SwitchEndpointInput } from "./schema";

/** Switched on it begins anew; what happened while it was off is not told. */
export async function switchEndpoint(actor: Actor, { endpointId, isEnabled }: SwitchEndpointInput) {
  assertManagesWebhooks(actor);
  return transact(actor, async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, removedAt: null },
      data: { isEnabled, switchedOffAt: null, ...(isEnabled ? { failingSince: null } : {}) },
    });
    if (!count) throw notFound("endpoint");
    return { endpointId, isEnabled };
  });
}
