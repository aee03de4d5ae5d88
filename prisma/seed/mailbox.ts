import type { Prisma } from "@/lib/generated/prisma/client";
import { composeSms, mailComposer } from "@/lib/notifications/compose";
import type { DeliveryRow } from "@/lib/notifications/delivery-row";
import type { makeDeliveries } from "./deliveries";
import type { SeedNotification } from "./notifications";
import type { People } from "./people";
import type { Random } from "./random";

/** How many of the newest: each mail is laid out as it would have left the house. */
const KEPT = 18;

type Deliveries = ReturnType<typeof makeDeliveries>;

/** The newest mails and text messages as the mailbox page shows them. */
export async function makeMailbox(
  random: Random,
  people: People,
  told: readonly SeedNotification[],
  deliveries: Deliveries,
  estateName: string,
): Promise<Prisma.MailboxMessageCreateManyInput[]> {
  const notifications = new Map(told.map(({ row }) => [row.id, row]));
  const phones = new Map(
    [...people.residentRows, ...people.staffRows].map(({ userId, phoneNumber }) => [
      userId,
      phoneNumber ?? null,
    ]),
  );
  const users = new Map(people.users.map((user) => [user.id, user]));
  const compose = mailComposer(estateName);
  const sent = deliveries.filter(({ channel, status }) => channel !== "IN_APP" && status !== "SKIPPED");
  const newest = sent.filter(({ status }) => status !== "FAILED").slice(-KEPT);
  return Promise.all(newest.map(async (delivery) => letter(delivery, rowOf(delivery))));

  async function letter({ id, createdAt, channel }: Deliveries[number], row: DeliveryRow) {
    const common = { id: random.uuid(createdAt), channel, idempotencyKey: id, createdAt };
    if (channel === "SMS") {
      const { to, text } = composeSms(row, estateName);
      return { ...common, to, text, subject: row.notification.title };
    }
    const { to, subject, text, html } = await compose(row);
    return { ...common, to, subject, text, html };
  }

  function rowOf({ id, channel, rule = "normal", notificationId }: Deliveries[number]): DeliveryRow {
    const { type, title, message, sms, url, recipientId } = notifications.get(
      notificationId,
    ) as SeedNotification["row"];
    const { name, email } = users.get(recipientId) ?? { name: "", email: "" };
    const phoneNumber = phones.get(recipientId) ?? "";
    const recipient = {
      id: recipientId,
      name,
      email,
      status: "ACTIVE" as const,
      emailNotifications: true,
      smsNotifications: true,
      emailBouncedAt: null,
      mutedMails: [],
      resident: null,
      staff: { phoneNumber },
    };
    const notification = { type, title, message, sms: sms ?? null, url, readAt: null, recipient };
    return { id, channel, rule, round: 0, inputs: {}, notification };
  }
}
