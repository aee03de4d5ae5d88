import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { orAddressTaken } from "./address-taken";
import { assertMayBeTold } from "./assert-may-be-told";
import { whyUnchanged } from "./changed-meanwhile";
import { assertManagesWebhooks } from "./permissions";
import type { EditEndpointInput } from "./schema";

/** Whoever changes it answers for it from then on. */
export async function editEndpoint(actor: Actor, { endpointId, seen, ...facts }: EditEndpointInput) {
  assertManagesWebhooks(actor);
  if (actor.kind !== "user") throw notSignedIn();
  const { userId } = actor;
  return orAddressTaken(
    transact(actor, async (tx) => {
      const { webhooksToOwnNetwork } = await readSettings(tx);
      assertMayBeTold(facts.url, webhooksToOwnNetwork);
      const { count } = await tx.webhookEndpoint.updateMany({
        where: { id: endpointId, revision: seen, removedAt: null },
        data: { ...facts, ownerId: userId, revision: { increment: 1 } },
      });
      if (!count) throw await whyUnchanged(tx, endpointId);
      return { endpointId, name: facts.name };
    }),
  );
}
