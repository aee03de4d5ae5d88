import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { orAddressTaken } from "./address-taken";
import { assertMayBeTold } from "./assert-may-be-told";
import { assertManagesWebhooks } from "./permissions";
import type { AddEndpointInput } from "./schema";
import { newSecret, sealSecret } from "./secret";

/** The answer is the only time that the secret itself is seen. */
export async function addEndpoint(
  actor: Actor,
  { name, url, activities }: AddEndpointInput,
  now = new Date(),
) {
  assertManagesWebhooks(actor);
  if (actor.kind !== "user") throw notSignedIn();
  const { userId } = actor;
  return orAddressTaken(
    transact(actor, async (tx) => {
      const { webhooksToOwnNetwork } = await readSettings(tx);
      assertMayBeTold(url, webhooksToOwnNetwork);
      const id: string = randomUUID();
      const secret = newSecret();
      await tx.webhookEndpoint.create({
        data: { id, ownerId: userId, name, url, activities, secretRenewedAt: now, createdAt: now },
      });
      await tx.webhookSecret.create({ data: { endpointId: id, sealed: sealSecret(id, secret) } });
      return { endpointId: id, name, secret };
    }),
  );
}
