import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { assertManagesWebhooks } from "./permissions";
import type { AboutEndpointInput } from "./schema";

/** Nothing more goes there. Its log stays, out of sight, until it is old; the audit keeps what it was. */
export async function removeEndpoint(actor: Actor, { endpointId }: AboutEndpointInput, now = new Date()) {
  assertManagesWebhooks(actor);
  return transact(actor, async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, removedAt: null },
      data: { removedAt: now, isEnabled: false },
    });
    if (!count) throw notFound("endpoint");
    await tx.webhookSecret.delete({ where: { endpointId } });
    return { endpointId };
  });
}
