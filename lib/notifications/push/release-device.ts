import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";

/** `deviceId`: what the browser itself remembers (lib/web/device-cookie.ts); `keepFor`: who is signed in from now on. */
export type ReleaseDeviceInput = { deviceId: string; keepFor: string | null };

/** At every signing in and out of a browser: it shows nobody's notifications but those of who is signed in. */
export async function releaseDevice(actor: Actor, { deviceId, keepFor }: ReleaseDeviceInput) {
  return transact(actor, async (tx) => {
    const { count } = await tx.pushSubscription.deleteMany({
      where: { id: deviceId, ...(keepFor && { userId: { not: keepFor } }) },
    });
    return { released: count > 0 };
  });
}
