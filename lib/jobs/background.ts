import { log } from "@/lib/platform/log";
import { pool } from "@/lib/platform/prisma";
import { onShutdown } from "@/lib/platform/shutdown";
import { announceFunctions } from "./announce";
import { inngest, usesInngestServer } from "./client";
import { describeFunctions } from "./describe";
import { createEngine } from "./embedded/engine";
import type { Task } from "./embedded/task";
import { functions } from "./functions";
import { createRelay } from "./relay";

type Worker = { start(): Promise<void>; stop(): Promise<void> };

// On globalThis so that a development reload does not start a second one.
const kept = globalThis as unknown as { khakiBackground?: Promise<Worker> };

/**
 * Begins the background work of this process: the embedded engine, or the relay to an Inngest server.
 * Throws when a function asks for what the embedded engine cannot do.
 */
export async function startBackground(): Promise<void> {
  kept.khakiBackground ??= open();
  await kept.khakiBackground;
}

/** Takes no more work and waits for what is running. */
export async function stopBackground(): Promise<void> {
  const worker = await kept.khakiBackground;
  kept.khakiBackground = undefined;
  await worker?.stop();
}

async function open(): Promise<Worker> {
  const engine = usesInngestServer() ? "inngest" : "embedded";
  const worker =
    engine === "inngest"
      ? createRelay({ pool, client: inngest, onError })
      : await createEngine({ pool, client: inngest, functions, onError });
  const described = await describeFunctions(inngest, functions);
  // First: what only the version before this one served must not be started any more.
  const endAnnouncing = await announceFunctions({ engine, functions: described }, onError);
  await worker.start();
  onShutdown(stopBackground);
  log().info({ engine }, "background work started");
  return {
    start: worker.start,
    stop: async () => {
      endAnnouncing();
      await worker.stop();
    },
  };
}

function onError(error: unknown, task?: Task) {
  log().error(
    { error, task: task?.kind, attempts: task?.attempts },
    "background work failed; it will be repeated",
  );
}
