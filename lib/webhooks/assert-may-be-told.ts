import { invalid } from "@/lib/platform/errors";
import { isAllowedAddress, literalAddress } from "./address";

/**
 * What can be said of an address before anything is sent: plain http and the estate's own network only where its
 * setting allows them. Names are looked up each time a message goes.
 */
export function assertMayBeTold(url: string, mayReachPrivate: boolean): void {
  const problem = problemOf(new URL(url), mayReachPrivate);
  if (problem) throw invalid("url", "webhooks.address_refused", problem);
}

/** Also before each sending: the setting may have changed since. */
export function problemOf({ protocol, hostname }: URL, mayReachPrivate: boolean): string | null {
  if (protocol !== "https:" && !mayReachPrivate)
    return "It must begin with https://, so that nobody reads along.";
  const literal = literalAddress(hostname);
  const isOwn = /(^|\.)localhost\.?$/.test(hostname);
  if (literal ? isAllowedAddress(literal, mayReachPrivate) : !isOwn || mayReachPrivate) return null;
  return "This address is inside the estate's own network, and nothing may be sent there.";
}
