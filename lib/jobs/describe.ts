import type { Inngest, InngestFunction } from "inngest";
import type { RegisterFunctionsInput } from "@/lib/background/register-functions";
import { createSdk } from "./embedded/sdk";

const DEFAULT_RETRIES = 4;

/** What the console shows of each function, whichever engine runs it. */
export async function describeFunctions(
  client: Inngest.Any,
  functions: readonly InngestFunction.Any[],
): Promise<RegisterFunctionsInput["functions"]> {
  const configs = await createSdk(client, functions).describe();
  return configs.map(({ id, triggers, steps, concurrency }) => ({
    id,
    events: triggers.flatMap(({ event }) => event ?? []),
    crons: triggers.flatMap(({ cron }) => cron ?? []),
    attempts: (steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    concurrency: typeof concurrency === "number" ? concurrency : null,
  }));
}
