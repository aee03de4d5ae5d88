type More = {
  /** Whether the message may have left all the same: a lost answer is not a refusal. */
  outcome: "refused" | "unknown";
  /** The provider's own wish (429). */
  retryAfterMs?: number | undefined;
  /** Trying the same again cannot help. */
  isFinal?: boolean;
};

/** A provider did not take a message; `message` has its own words. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly outcome: "refused" | "unknown";
  readonly retryAfterMs: number | undefined;
  readonly isFinal: boolean;

  constructor(message: string, { outcome, retryAfterMs, isFinal = false }: More) {
    super(message);
    this.outcome = outcome;
    this.retryAfterMs = retryAfterMs;
    this.isFinal = isFinal;
  }
}

const LONGEST_WAIT_MS = 3_600_000;

/** `Retry-After` in seconds or as a date; at most an hour, so that no answer can put a message off for ever. */
export function retryAfterMs(header: string | null | undefined, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_WAIT_MS) : undefined;
}
