import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { assertManagesWebhooks } from "./permissions";
import type { AboutEndpointInput } from "./schema";
import { newSecret, sealSecret } from "./secret";

const BOTH_MS = 86_400_000;

/** For a day messages are signed with both: the other side can change at its leisure. The answer alone shows it. */
export async function renewSecret(actor: Actor, { endpointId }: AboutEndpointInput, now = new Date()) {
  assertManagesWebhooks(actor);
  return transact(actor, async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: endpointId, removedAt: null },
      data: { secretRenewedAt: now },
    });
    if (!count) throw notFound("endpoint");
    const { sealed: previous } = await tx.webhookSecret.findUniqueOrThrow({ where: { endpointId } });
    const secret = newSecret();
    await tx.webhookSecret.update({
      where: { endpointId },
      data: {
        sealed: sealSecret(endpointId, secret),
        previous,
        previousUntil: new Date(now.getTime() + BOTH_MS),
      },
    });
    return { endpointId, secret };
  });
}
