import type { Email } from "@/lib/platform/email";
import type { Sms } from "@/lib/platform/sms";
import { type DeliveryRow, phoneOf, providerKey } from "./delivery-row";
import { estateUrl } from "./emails/estate-url";
import { notification } from "./emails/notification";
import { type RenderedLetter, renderLetter } from "./emails/render-letter";
import { unsubscribeHeaders, unsubscribePage, unsubscribeToken } from "./unsubscribe-token";

// Stand in the mail for what differs from reader to reader; no notification contains them.
const NAME = "khaki-reader-2f6c";
const STOP = "https://khaki-unsubscribe-2f6c.invalid/";

/**
 * Turns deliveries into mails. Many readers of one announcement get the same mail but for their name and their way
 * out of it: it is laid out once.
 */
export function mailComposer(estateName: string) {
  const laidOut = new Map<string, Promise<RenderedLetter>>();

  return async function compose(delivery: DeliveryRow): Promise<Email> {
    const { notification: told, rule } = delivery;
    const { recipient, type, title, message, url } = told;
    const isEssential = rule === "essential";
    const key = JSON.stringify([type, title, message, url, isEssential]);
    const mail = laidOut.get(key) ?? layOut({ type, title, message, url, estateName, isEssential });
    laidOut.set(key, mail);
    const { subject, html, text } = await mail;

    const idempotencyKey = providerKey(delivery);
    const common = { to: recipient.email, subject, idempotencyKey, tag: idempotencyKey };
    const token = isEssential ? null : unsubscribeToken({ userId: recipient.id, type });
    const stop = token ? unsubscribePage(token) : "";
    // As functions: a "$&" in a name is a name.
    return {
      ...common,
      html: html.replaceAll(NAME, () => escaped(recipient.name)).replaceAll(STOP, () => escaped(stop)),
      text: text.replaceAll(NAME, () => recipient.name).replaceAll(STOP, () => stop),
      ...(token ? { headers: unsubscribeHeaders(token) } : {}),
    };
  };
}

type Told = {
  type: string;
  title: string;
  message: string;
  url: string;
  estateName: string;
  isEssential: boolean;
};

const layOut = ({ type, isEssential, ...told }: Told) =>
  renderLetter(
    notification({
      ...told,
      name: NAME,
      unsubscribeUrl: isEssential ? undefined : STOP,
      button: type === "account_approved" ? { label: "Sign in", url: estateUrl("/sign-in") } : undefined,
    }),
  );

export function composeSms(delivery: DeliveryRow, estateName: string): Sms {
  const { title, url, sms } = delivery.notification;
  return {
    to: phoneOf(delivery) ?? "",
    text: sms ?? `${estateName}: ${title} ${estateUrl(url)}`,
    idempotencyKey: providerKey(delivery),
  };
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
