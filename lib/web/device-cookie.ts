import { cookies } from "next/headers";
import { z } from "zod";
import { releaseDevice } from "@/lib/notifications/push/release-device";
import { type Actor, anonymous } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";

const NAME = "khaki-device";
const YEAR_SECONDS = 365 * 86_400;

/** Which device of push_subscriptions this browser is, so that signing out ends its notifications without scripts. */
export async function readDeviceCookie(): Promise<string | null> {
  const parsed = z.uuid().safeParse((await cookies()).get(NAME)?.value);
  return parsed.success ? parsed.data : null;
}

export const writeDeviceCookie = (deviceId: string): Promise<void> => write(deviceId, YEAR_SECONDS);

/** Whoever signs in does not see what was meant for whoever used this browser before. */
export async function keepDeviceFor(userId: string): Promise<void> {
  const deviceId = await readDeviceCookie();
  if (deviceId) await releaseDevice(anonymous(), { deviceId, keepFor: userId });
}

/** At signing out, also of a session that is over already. */
export async function releaseThisDevice(actor: Actor): Promise<void> {
  const deviceId = await readDeviceCookie();
  if (!deviceId) return;
  await releaseDevice(actor, { deviceId, keepFor: null });
  await write("", 0);
}

async function write(value: string, maxAge: number): Promise<void> {
  (await cookies()).set(NAME, value, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env.NEXTAUTH_URL.startsWith("https://"),
    maxAge,
  });
}
