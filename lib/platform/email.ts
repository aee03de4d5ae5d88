import { env } from "./env";
import { keepInMailbox } from "./mailbox";

export type Email = { to: string; subject: string; html: string; text: string; idempotencyKey: string };

/**
 * Hands one mail over. Without a provider it lands in the console's mailbox, so that nothing is lost and everything
 * can be seen. The same idempotency key twice is one mail. Throws the provider's words when it refuses.
 */
export async function sendEmail(email: Email): Promise<{ providerId: string | null }> {
  return env.RESEND_API_KEY ? sendWithResend(env.RESEND_API_KEY, email) : keepInMailbox("EMAIL", email);
}

async function sendWithResend(apiKey: string, { idempotencyKey, ...mail }: Email) {
  const { Resend } = await import("resend");
  const options = env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {};
  const answer = await new Resend(apiKey, options).emails.send(
    { from: env.MAIL_FROM, ...mail },
    { idempotencyKey },
  );
  if (!answer.error) return { providerId: answer.data.id };
  // The first attempt has arrived; this one was worded differently, for instance with another token.
  if (answer.error.name === "invalid_idempotent_request") return { providerId: null };
  throw new Error(`Resend: ${answer.error.name}: ${answer.error.message}`);
}
