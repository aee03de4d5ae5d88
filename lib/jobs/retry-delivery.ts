import { RetryAfterError } from "inngest";
import { ProviderError } from "@/lib/platform/provider-error";

/** Three more attempts after 60 s, 120 s and 240 s (DOMAIN §3). */
export const DELIVERY_RETRIES = 3;
const FIRST_WAIT_MS = 60_000;

/** The same failure with the moment of the next attempt; later when the provider asks for it. */
export function retryDelivery(error: unknown, attempt: number): RetryAfterError {
  const wished = error instanceof ProviderError ? (error.retryAfterMs ?? 0) : 0;
  const message = error instanceof Error ? error.message : String(error);
  return new RetryAfterError(message, Math.max(FIRST_WAIT_MS * 2 ** attempt, wished));
}
