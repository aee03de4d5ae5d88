import type { ErrorResponse, Resend } from "resend";
import { env } from "./env";
import { keepAllInMailbox, keepInMailbox } from "./mailbox";
import { ProviderError, retryAfterMs } from "./provider-error";

export type Email = {
  to: string;
  subject: string;
  html: string;
  text: string;
  idempotencyKey: string;
  headers?: Record<string, string>;
  /** Comes back in the provider's webhooks. */
  tag?: string;
};

/** What became of one mail of a batch. */
export type Sent = { providerId: string | null; error?: string };

const TIMEOUT_MS = 15_000;

/**
 * Hands one mail over. Without a provider it lands in the console's mailbox, so that nothing is lost and everything
 * can be seen. The same idempotency key twice is one mail. Throws a ProviderError with the provider's words.
 */
export async function sendEmail(email: Email): Promise<{ providerId: string | null }> {
  if (!env.RESEND_API_KEY) return keepInMailbox("EMAIL", forMailbox(email));
  const { idempotencyKey } = email;
  const resend = await client(env.RESEND_API_KEY);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await resend.emails.send(wording(email), { idempotencyKey, signal });
  if (isRepeated(answer.error)) return { providerId: null };
  if (answer.error) throw refusal(answer.error, answer.headers, signal);
  if (!answer.data?.id) throw malformed();
  return { providerId: answer.data.id };
}

/**
 * Hands up to a hundred mails over in one call, which as a whole is repeated under one key. A mail that the provider
 * refuses does not hold the others back: its place in the answer has the reason.
 */
export async function sendEmails(emails: Email[], idempotencyKey: string): Promise<Sent[]> {
  if (!env.RESEND_API_KEY) return keepAllInMailbox("EMAIL", emails.map(forMailbox));
  const resend = await client(env.RESEND_API_KEY);
  const signal = AbortSignal.timeout(TIMEOUT_MS * 2);
  const options = { idempotencyKey, signal, batchValidation: "permissive" as const };
  const answer = await resend.batch.send(emails.map(wording), options);
  if (isRepeated(answer.error)) return emails.map(() => ({ providerId: null }));
  if (answer.error) throw refusal(answer.error, answer.headers, signal);
  return inOrder(emails.length, answer.data);
}

type BatchAnswer = { data?: { id: string }[]; errors?: { index: number; message: string }[] } | null;

/** The ids of the accepted ones come without gaps; the errors say which places are missing. */
function inOrder(count: number, answer: BatchAnswer): Sent[] {
  const ids = answer?.data;
  const errors = new Map((answer?.errors ?? []).map(({ index, message }) => [index, message]));
  if (!Array.isArray(ids) || ids.length + errors.size !== count) throw malformed();
  const left = [...ids];
  return Array.from({ length: count }, (_, place) => {
    const error = errors.get(place);
    return error ? { providerId: null, error: `Resend: ${error}` } : { providerId: left.shift()?.id ?? null };
  });
}

const wording = ({ to, subject, html, text, headers, tag }: Email) => ({
  from: env.MAIL_FROM,
  to,
  subject,
  html,
  text,
  ...(headers ? { headers } : {}),
  ...(tag ? { tags: [{ name: "delivery", value: tag }] } : {}),
});

async function client(apiKey: string): Promise<Resend> {
  const { Resend } = await import("resend");
  return new Resend(apiKey, env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {});
}

const forMailbox = ({ headers: _, tag: __, ...mail }: Email) => mail;

/** The first attempt has arrived; this one was worded differently, for instance with another token. */
const isRepeated = (error: ErrorResponse | null) => error?.name === "invalid_idempotent_request";

function refusal(error: ErrorResponse, headers: Record<string, string> | null, signal: AbortSignal) {
  const { name, message, statusCode } = error;
  if (statusCode === null || statusCode === undefined) {
    const seconds = TIMEOUT_MS / 1000;
    const words = signal.aborted ? `no answer within ${seconds} s` : `${name}: ${message}`;
    return new ProviderError(`Resend: ${words}`, { outcome: "unknown" });
  }
  return new ProviderError(`Resend: ${name}: ${message}`, {
    outcome: statusCode >= 500 ? "unknown" : "refused",
    retryAfterMs: retryAfterMs(headers?.["retry-after"]),
  });
}

const malformed = () =>
  new ProviderError("Resend: an answer that cannot be understood", { outcome: "unknown" });
