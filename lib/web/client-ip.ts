import { env } from "@/lib/platform/env";

/** Set by lib/web/peer-address.ts on every request, over anything a client sent under this name. */
export const PEER_HEADER = "x-khaki-peer";

/**
 * Who is really calling, for rate limits. Each trusted proxy appends the address it saw to X-Forwarded-For, so the
 * n-th from the right is the first that a client cannot invent; without trusted proxies it is the connection's own.
 */
export function clientIp(headers: Headers, trustedProxies = env.TRUSTED_PROXIES): string {
  const peer = headers.get(PEER_HEADER) ?? "unknown";
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  const seen = trustedProxies === 0 ? [] : forwarded.filter(Boolean);
  return network(seen[Math.max(0, seen.length - trustedProxies)] ?? peer);
}

/** An IPv6 household has a whole /64: counted as one, or a limit would mean nothing. */
function network(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (v4?.[1]) return v4[1];
  if (!address.includes(":")) return address.slice(0, 64);
  const [head = "", tail] = address.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - before.length - after.length)).fill("0");
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":").slice(0, 40)}::/64`;
}
