import dns from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { ProviderError, retryAfterMs } from "@/lib/platform/provider-error";
import { isAllowedAddress, literalAddress } from "./address";
import { problemOf } from "./assert-may-be-told";

type Message = { body: string | Buffer; headers: Record<string, string> };
type Address = { address: string; family: number };
export type Answer = { status: number; text: string; retryAfterMs: number | undefined };

/** There is no such name. Nothing was sent; a later attempt helps if it was the estate that could not look it up. */
export class UnknownName extends ProviderError {}

const MOST_BYTES = 16_384;
const TIMEOUT_MS = 10_000;

/**
 * One POST to an address outside. The name is looked up here, every answer is judged, and the connection goes to the
 * address that was judged: a name that changes its mind in between leads nowhere else. Redirects are answers like any
 * other. Throws a ProviderError whose message is for people.
 */
export async function post(
  address: string,
  message: Message,
  { mayReachPrivate, timeoutMs = TIMEOUT_MS }: { mayReachPrivate: boolean; timeoutMs?: number },
): Promise<Answer> {
  const url = new URL(address);
  const problem = problemOf(url, mayReachPrivate);
  if (problem) throw refused(problem);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const found = await beforeAbort(judgedAddresses(url.hostname, mayReachPrivate), signal);
    return await exchange(url, message, found, signal);
  } catch (error) {
    if (error instanceof ProviderError) throw error;
    const text = problemText(error, url, signal.aborted, timeoutMs);
    if ((error as NodeJS.ErrnoException)?.code === "ENOTFOUND")
      throw new UnknownName(text, { outcome: "refused" });
    throw new ProviderError(text, { outcome: "unknown" });
  }
}

const refused = (problem: string) => new ProviderError(problem, { outcome: "refused", isFinal: true });

type Addresses = [Address, ...Address[]];

async function judgedAddresses(hostname: string, mayReachPrivate: boolean): Promise<Addresses> {
  const literal = literalAddress(hostname);
  const found = literal
    ? [{ address: literal, family: literal.includes(":") ? 6 : 4 }]
    : await dns.lookup(hostname, { all: true });
  const bad = found.find(({ address }) => !isAllowedAddress(address, mayReachPrivate));
  const [first, ...rest] = found;
  if (bad || !first)
    throw refused(`${hostname} leads to ${bad?.address ?? "nowhere"}: nothing may be sent there.`);
  return [first, ...rest];
}

function exchange(
  url: URL,
  { body, headers }: Message,
  found: Addresses,
  signal: AbortSignal,
): Promise<Answer> {
  const [{ address, family }] = found;
  // With several, Node tries the next one when the first does not answer.
  const lookup: LookupFunction = (_, { all }, done) =>
    all ? done(null, found) : done(null, address, family);
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const options = { method: "POST", headers, agent: false as const, signal, lookup };
    const sent = request(url, options, (answer) => read(answer).then(resolve, reject));
    sent.on("error", reject);
    sent.end(body);
  });
}

async function read(answer: http.IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop cuts the connection.
    if (size >= MOST_BYTES) break;
  }
  const text = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString("utf8");
  return { status: answer.statusCode ?? 0, text, retryAfterMs: retryAfterMs(answer.headers["retry-after"]) };
}

/** A lookup cannot be called off; it is not waited for. */
const beforeAbort = <T>(work: Promise<T>, signal: AbortSignal) =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
    ),
  ]);

function problemText(error: unknown, { hostname }: URL, isLate: boolean, timeoutMs: number): string {
  if (isLate) return `There was no complete answer within ${timeoutMs / 1000} seconds.`;
  const code = (error as NodeJS.ErrnoException)?.code ?? "unknown";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `The name ${hostname} cannot be found.`;
  if (code === "ECONNREFUSED") return `Nothing listens at ${hostname}.`;
  if (/CERT|SSL|TLS|SELF_SIGNED|VERIFY/.test(code))
    return `The certificate of ${hostname} is not accepted (${code}).`;
  return `The connection to ${hostname} failed (${code}).`;
}
