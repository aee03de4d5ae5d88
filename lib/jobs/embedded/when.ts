import { Cron } from "croner";

/** When a sleep ends. `name` is what the SDK sends: "1d2h3s" or an ISO instant. */
export function sleepEnds(name: string, now = Date.now()): Date {
  return /^\d{4}-/.test(name) ? new Date(name) : new Date(now + durationMs(name));
}

/** The `retry-after` header: seconds or an ISO instant. */
export function retryAfter(header: string, now = Date.now()): Date {
  return /^\d+$/.test(header) ? new Date(now + Number(header) * 1000) : new Date(header);
}

/** The delays of the Inngest server, with its jitter, so that both engines behave alike. */
export function backoffMs(attempt: number): number {
  const seconds = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length - 1)] ?? 0;
  return seconds * 1000 + Math.random() * 30_000;
}

/** Throws when the expression cannot be read. "TZ=Asia/Kolkata 0 6 * * *"; without TZ it means UTC. */
export function nextTick(expression: string, after = new Date()): Date | null {
  const zoned = /^TZ=(\S+)\s+(.+)$/.exec(expression.trim());
  const cron = new Cron(zoned?.[2] ?? expression, { timezone: zoned?.[1] ?? "UTC", paused: true });
  return cron.nextRun(after);
}

const BACKOFF_SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const UNIT_SECONDS: Record<string, number> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

function durationMs(text: string): number {
  const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
  return parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNIT_SECONDS[unit ?? ""] ?? 0) * 1000,
    0,
  );
}
