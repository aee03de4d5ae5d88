import type { Actor } from "@/lib/platform/actor";
import { notFound, notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { RemoveDeviceInput } from "./schema";

/** One of one's own devices shows no more notifications. */
export async function removeDevice(actor: Actor, { deviceId }: RemoveDeviceInput) {
  if (actor.kind !== "user") throw notSignedIn();
  return transact(actor, async (tx) => {
    const where = { id: deviceId, userId: actor.userId };
    const device = await tx.pushSubscription.findFirst({ where, select: { name: true } });
    if (!device) throw notFound("device");
    await tx.pushSubscription.deleteMany({ where });
    return { deviceId, name: device.name };
  });
}
