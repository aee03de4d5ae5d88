import { lanes } from "@/lib/platform/lanes";
import { prisma } from "@/lib/platform/prisma";
import { ProviderError } from "@/lib/platform/provider-error";
import { UnknownName } from "@/lib/webhooks/post";
import type { DeliveryRow } from "../delivery-row";
import type { SkipRule } from "../rules";
import { openKeys } from "./keys";
import { pushPayload } from "./payload";
import { type Device, pushToDevice } from "./push-to-device";

/** What became of one delivery over all devices of its reader. */
export type Pushed = { skipped: SkipRule } | { error: ProviderError | null };

export type Attempt = { isLastAttempt: boolean };
type Tried = { device: Device; outcome: "accepted" | "gone" | ProviderError };

const AT_ONCE = 20;

/**
 * Sends each delivery to all devices of its reader; answered in their order. One device that takes it is enough. Those
 * that have no use for messages any more, or cannot be reached, are forgotten.
 */
export async function sendPushes(
  deliveries: readonly DeliveryRow[],
  attempt: Attempt,
  now: Date,
): Promise<Pushed[]> {
  const userIds = [...new Set(deliveries.map(({ notification }) => notification.recipient.id))];
  const [keys, devices, muted] = await Promise.all([
    openKeys(),
    prisma.pushSubscription.findMany({ where: { userId: { in: userIds } } }),
    prisma.mutedPush.findMany({ where: { userId: { in: userIds } }, select: { userId: true, type: true } }),
  ]);
  const inLane = lanes(AT_ONCE);

  async function push({ id, rule, notification }: DeliveryRow): Promise<Tried[] | "kind_off"> {
    const { recipient, type } = notification;
    if (rule !== "essential" && muted.some((each) => each.userId === recipient.id && each.type === type))
      return "kind_off";
    const isUrgent = rule === "emergency" || rule === "urgent";
    const payload = pushPayload(id, notification);
    const own = devices.filter(({ userId }) => userId === recipient.id);
    return Promise.all(
      own.map(async (device) => {
        const pair = keys.find(({ publicKey }) => publicKey === device.publicKey);
        // Made for a key that is lost with an earlier NEXTAUTH_SECRET.
        if (!pair) return { device, outcome: "gone" as const };
        const message = { payload, isUrgent, keys: pair };
        return { device, outcome: await inLane(() => pushToDevice(device, message).catch(problem)) };
      }),
    );
  }

  const tried = await Promise.all(deliveries.map(push));
  await noteDevices(
    tried.flatMap((each) => (each === "kind_off" ? [] : each)),
    attempt,
    now,
  );
  return tried.map((each) => (each === "kind_off" ? { skipped: each } : summary(each)));
}

/** Whatever cannot even be encrypted for this device must not hold the others back. */
function problem(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new ProviderError(words, { outcome: "refused", isFinal: true });
}

/** One that took it outweighs all others; otherwise whatever may still help decides, and the longest wish to wait. */
function summary(tried: Tried[]): Pushed {
  if (tried.some(({ outcome }) => outcome === "accepted")) return { error: null };
  const errors = tried.flatMap(({ outcome }) => (outcome instanceof ProviderError ? [outcome] : []));
  const worst = errors.find(({ isFinal }) => !isFinal) ?? errors[0];
  if (!worst) return { skipped: "no_device" };
  const { message, outcome, isFinal } = worst;
  const retryAfterMs = Math.max(...errors.map((error) => error.retryAfterMs ?? 0)) || undefined;
  return { error: new ProviderError(message, { outcome, isFinal, retryAfterMs }) };
}

/** A device that worked is kept so long: the refusal, or the name that is not found, may be the estate's own trouble. */
const KEPT_MS = 30 * 86_400_000;

async function noteDevices(tried: Tried[], { isLastAttempt }: Attempt, now: Date) {
  const those = (wanted: (outcome: Tried["outcome"]) => boolean) => [
    ...new Set(tried.flatMap(({ device, outcome }) => (wanted(outcome) ? [device.id] : []))),
  ];
  const used = those((outcome) => outcome === "accepted");
  const gone = those((outcome) => outcome === "gone");
  const refusing = those(
    (outcome) =>
      outcome instanceof ProviderError &&
      (outcome.isFinal || (isLastAttempt && outcome instanceof UnknownName)),
  );
  if (used.length > 0)
    await prisma.pushSubscription.updateMany({ where: { id: { in: used } }, data: { lastUsedAt: now } });
  if (gone.length > 0) await prisma.pushSubscription.deleteMany({ where: { id: { in: gone } } });
  if (refusing.length > 0) {
    const before = new Date(now.getTime() - KEPT_MS);
    const idle = [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }];
    await prisma.pushSubscription.deleteMany({ where: { id: { in: refusing }, OR: idle } });
  }
}
