import { nextTick } from "./when";

export const FUNCTION_FAILED = "inngest/function.failed";

/** What the engine needs to know of an Inngest function. */
export type ServedFunction = {
  id: string;
  events: string[];
  crons: string[];
  /** For the handler of `onFailure`: the function whose failures it hears of. */
  failureOf?: string;
  maxAttempts: number;
  /** How many of its steps may run at the same time, over all processes. */
  concurrency?: number;
};

/** The shape that the SDK registers with an Inngest server. */
export type FunctionConfig = {
  id: string;
  triggers: { event?: string; expression?: string; cron?: string; jitter?: string }[];
  steps: { step: { retries?: { attempts?: number } } };
  concurrency?: unknown;
  [feature: string]: unknown;
};

/**
 * Reads a function's configuration. Throws, naming the function, when it asks for something that only an
 * Inngest server can do: better a refused start than a rule that is silently not kept.
 */
export function readFunction(config: FunctionConfig): ServedFunction {
  const failureOf = failureSource(config);
  const unsupported = [
    ...SERVER_ONLY.filter((feature) => config[feature] !== undefined),
    ...(plainLimit(config.concurrency) ? [] : ["concurrency with a key or scope"]),
    ...config.triggers.flatMap((trigger) => (failureOf ? [] : unsupportedTrigger(trigger))),
  ];
  if (unsupported.length > 0)
    throw new Error(
      `The Inngest function "${config.id}" uses ${unsupported.join(", ")}, which the embedded engine does not ` +
        "support. Remove it, or set INNGEST_BASE_URL and INNGEST_EVENT_KEY to run on an Inngest server.",
    );
  return {
    id: config.id,
    events: config.triggers.flatMap(({ event }) => event ?? []),
    crons: config.triggers.flatMap(({ cron }) => cron ?? []),
    failureOf,
    maxAttempts: (config.steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1,
    concurrency: config.concurrency as number | undefined,
  };
}

const DEFAULT_RETRIES = 4;
const SERVER_ONLY = [
  "batchEvents",
  "cancel",
  "debounce",
  "idempotency",
  "priority",
  "rateLimit",
  "singleton",
  "throttle",
  "timeouts",
];

/** The SDK registers `onFailure` as a second function; its expression is the only one we understand. */
function failureSource({ id, triggers: [trigger] }: FunctionConfig): string | undefined {
  const source = /^event\.data\.function_id == '(.+)'$/.exec(trigger?.expression ?? "")?.[1];
  return trigger?.event === FUNCTION_FAILED && id === `${source}-failure` ? source : undefined;
}

function plainLimit(concurrency: unknown): boolean {
  return concurrency === undefined || (Number.isInteger(concurrency) && (concurrency as number) > 0);
}

function unsupportedTrigger({
  event,
  expression,
  cron,
  jitter,
}: FunctionConfig["triggers"][number]): string[] {
  return [
    ...(expression === undefined ? [] : [`the trigger condition "${expression}"`]),
    ...(event?.includes("*") ? [`the wildcard event "${event}"`] : []),
    ...(jitter === undefined ? [] : ["jitter"]),
    ...(cron === undefined || readable(cron) ? [] : [`the unreadable schedule "${cron}"`]),
  ];
}

function readable(cron: string): boolean {
  try {
    return nextTick(cron) !== undefined;
  } catch {
    return false;
  }
}
