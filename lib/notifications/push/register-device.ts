import { createECDH } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import { invalid, limitReached, notSignedIn } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { problemOf } from "@/lib/webhooks/assert-may-be-told";
import { deviceName } from "./device-name";
import { openKeys } from "./keys";
import { mayReachPrivate } from "./push-to-device";
import type { RegisterDeviceInput } from "./schema";

const MOST = 10;

/**
 * From now on this browser shows the person's notifications. Said again it is the same device; a browser that showed
 * somebody else's shows theirs no more.
 */
export async function registerDevice(actor: Actor, input: RegisterDeviceInput, now = new Date()) {
  if (actor.kind !== "user") throw notSignedIn();
  const { userId } = actor;
  const { endpoint, p256dh, auth, userAgent } = input;
  if (!isPoint(p256dh)) throw refused("This browser’s key is not one. Reload the page and try again.");
  return transact(actor, async (tx) => {
    const problem = problemOf(new URL(endpoint), mayReachPrivate(endpoint));
    if (problem) throw refused(`The push service of this browser cannot be used. ${problem}`);
    const [key] = await openKeys(tx);
    if (!key)
      throw refused("The estate has no key for notifications on devices yet. Please tell the office.");

    await assertRoom(tx, userId, endpoint);
    const of = { userId, name: deviceName(userAgent), p256dh, auth, publicKey: key.publicKey };
    const { id, name } = await tx.pushSubscription.upsert({
      where: { endpoint },
      create: { ...of, endpoint, createdAt: now },
      update: of,
      select: { id: true, name: true },
    });
    return { deviceId: id, name };
  });
}

const refused = (problem: string) => invalid("endpoint", "notifications.push_refused", problem);

/** Counted while the person is locked: ten at once are ten. */
async function assertRoom(tx: Tx, userId: string, endpoint: string) {
  await tx.$queryRaw`select id::text from users where id = ${userId}::uuid for update`;
  const others = await tx.pushSubscription.count({ where: { userId, endpoint: { not: endpoint } } });
  if (others >= MOST)
    throw limitReached(
      "notifications.too_many_devices",
      `Notifications are on on ${MOST} devices, which is the most. Please remove one that you do not use any more.`,
    );
}

/** Whether something can be encrypted for it: a point of the curve P-256. */
function isPoint(p256dh: string): boolean {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  try {
    return curve.computeSecret(Buffer.from(p256dh, "base64url")).length > 0;
  } catch {
    return false;
  }
}
