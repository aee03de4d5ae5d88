import { keepInMailbox } from "./mailbox";

export type Sms = { to: string; text: string; idempotencyKey: string };

/** Hands one text message over; it lands in the console's mailbox. The same idempotency key twice is one message. */
export function sendSms(sms: Sms): Promise<{ providerId: string }> {
  return keepInMailbox("SMS", { subject: "", ...sms });
}
