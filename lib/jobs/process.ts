import { ensurePushKeys } from "@/lib/notifications/push/ensure-push-keys";
import { systemActor } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { installShutdown } from "@/lib/platform/shutdown";
import { startBackground } from "./background";

/** What a web server process does besides answering requests. */
export async function startProcess() {
  if (env.NEXT_MANUAL_SIG_HANDLE) installShutdown();
  if (env.JOBS_WORKER === "inline") await startBackground();
  await ensurePushKeys(systemActor("start")).catch((error) =>
    log().error({ error }, "no keys for notifications on devices: the next start makes them"),
  );
}
