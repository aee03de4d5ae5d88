import { timingSafeEqual } from "node:crypto";
import { isAdministrator } from "@/lib/people/permissions";
import { env } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/ids";
import { clientIp, PEER_HEADER } from "./client-ip";
import { currentActor } from "./session";

/**
 * Whoever has METRICS_TOKEN, a signed-in administrator, or (without such a token) a program of this machine. A proxy of
 * this machine is no such program: what it passes on bears the address of whoever asked it.
 */
export async function mayReadMetrics(headers: Headers): Promise<boolean> {
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1];
  if (env.METRICS_TOKEN && given && isSame(given, env.METRICS_TOKEN)) return true;
  if (!env.METRICS_TOKEN && isLocal(headers)) return true;
  return isAdministrator(await currentActor());
}

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));

function isLocal(headers: Headers): boolean {
  const hops = (headers.get("x-forwarded-for") ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  const all = [clientIp(headers), headers.get(PEER_HEADER) ?? "", ...hops];
  return all.every((address) => /^(::ffff:)?127\.|^::1$|^0:0:0:0::\/64$/.test(address));
}
