import { z } from "zod";
import { env } from "./env";
import { keepInMailbox } from "./mailbox";
import { ProviderError, retryAfterMs } from "./provider-error";

export type Sms = { to: string; text: string; idempotencyKey: string };

const TIMEOUT_MS = 15_000;

/** Numbers that can be called from everywhere: "+919845012345". */
export const isE164 = (phone: string): boolean => /^\+[1-9]\d{6,14}$/.test(phone);

/**
 * Hands one text message over. Without a provider it lands in the console's mailbox. Twilio knows no idempotency key:
 * after a ProviderError whose outcome is "unknown", ask `findSentSms` before handing it over again.
 */
export async function sendSms(sms: Sms): Promise<{ providerId: string }> {
  const twilio = account();
  if (!twilio) return keepInMailbox("SMS", { subject: "", ...sms });
  const body = new URLSearchParams({ To: sms.to, Body: sms.text, ...twilio.sender });
  const callback = statusCallback();
  if (callback) body.set("StatusCallback", `${callback}?delivery=${sms.idempotencyKey}`);
  const answer = message.safeParse(await call(twilio, "Messages.json", { method: "POST", body }));
  if (!answer.success)
    throw new ProviderError("Twilio: an answer that cannot be understood", { outcome: "unknown" });
  return { providerId: answer.data.sid };
}

/** The provider's ids of messages with this text to this number since then, the oldest first. */
export async function findSentSms({ to, text, since }: { to: string; text: string; since: Date }) {
  const twilio = account();
  if (!twilio) return [];
  const query = new URLSearchParams({ To: to, "DateSent>": day(since), PageSize: "100" });
  const answer = list.safeParse(await call(twilio, `Messages.json?${query}`, {}));
  if (!answer.success)
    throw new ProviderError("Twilio: a list that cannot be understood", { outcome: "unknown" });
  return answer.data.messages
    .filter(({ body, date_created: at }) => body === text && Date.parse(at) >= since.getTime() - CLOCKS_MS)
    .sort((a, b) => Date.parse(a.date_created) - Date.parse(b.date_created))
    .map(({ sid }) => sid);
}

/** Where Twilio reports what became of a message; it refuses addresses that it cannot reach. */
export function statusCallback(): string | null {
  if (env.TWILIO_STATUS_CALLBACK_URL) return env.TWILIO_STATUS_CALLBACK_URL;
  const own = new URL("/api/webhooks/twilio", env.NEXTAUTH_URL);
  return own.protocol === "https:" ? own.href : null;
}

/** Whole seconds in their answers, and two clocks. */
const CLOCKS_MS = 5_000;

const message = z.object({ sid: z.string().min(1) });
const list = z.object({
  messages: z.array(z.object({ sid: z.string(), body: z.string(), date_created: z.string() })),
});

type Account = { sid: string; token: string; sender: Record<string, string> };

function account(): Account | null {
  const { TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, TWILIO_FROM: from } = env;
  if (!sid || !token || !from) return null;
  return { sid, token, sender: from.startsWith("MG") ? { MessagingServiceSid: from } : { From: from } };
}

async function call({ sid, token }: Account, path: string, init: RequestInit): Promise<unknown> {
  const url = `${env.TWILIO_BASE_URL.replace(/\/$/, "")}/2010-04-01/Accounts/${sid}/${path}`;
  const headers = { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString("base64")}` };
  const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    (error) => {
      throw unanswered(error);
    },
  );
  const text = await response.text().catch((error) => {
    throw unanswered(error);
  });
  if (!response.ok) throw refusal(response, text);
  return parse(text);
}

/** A connection that was never made has carried nothing; any other silence may hide a message that went out. */
function unanswered(error: { name?: string; message?: string; cause?: { code?: string } }) {
  const code = error.cause?.code;
  if (error.name === "TimeoutError")
    return new ProviderError(`Twilio: no answer within ${TIMEOUT_MS / 1000} s`, { outcome: "unknown" });
  const outcome = code && NEVER_CONNECTED.includes(code) ? "refused" : "unknown";
  return new ProviderError(`Twilio: ${code ?? error.message ?? "no answer"}`, { outcome });
}

const NEVER_CONNECTED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

function refusal(response: Response, text: string) {
  const { status } = response;
  const said = parse(text) as { code?: number; message?: string } | null;
  const words = said?.message ? `${said.message}${said.code ? ` (${said.code})` : ""}` : `HTTP ${status}`;
  return new ProviderError(`Twilio: ${words}`, {
    outcome: status >= 500 ? "unknown" : "refused",
    retryAfterMs: retryAfterMs(response.headers.get("retry-after")),
    // What is wrong with this message or this number will be wrong in a minute too.
    isFinal: status === 400,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const day = (at: Date) => at.toISOString().slice(0, 10);
