import { env } from "@/lib/platform/env";
import { installShutdown } from "@/lib/platform/shutdown";
import { startBackground } from "./background";

/** What a web server process does besides answering requests. */
export async function startProcess() {
  if (env.NEXT_MANUAL_SIG_HANDLE) installShutdown();
  if (env.JOBS_WORKER === "inline") await startBackground();
}
