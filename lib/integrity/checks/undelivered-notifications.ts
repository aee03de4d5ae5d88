import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { MOST_FINDINGS } from "../check";
import { addInAppDeliveries } from "../mend/add-in-app-deliveries";

/** Whoever is told is told in the app at least. */
export const undeliveredNotifications: Check = {
  name: "undelivered-notifications",
  label: "Every notification has its deliveries",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; title: string; name: string }[]>`
      select n.id::text as row, n.title, u.name
      from notifications n join users u on u.id = n.recipient_id
      where not exists (
        select from notification_deliveries d where d.notification_id = n.id and d.channel = 'IN_APP')
      order by n.id limit ${MOST_FINDINGS}`;
    return rows.map(({ row, title, name }) => ({
      row,
      what: `“${title}” to ${name} has no delivery.`,
      mend: "--fix notes that it is in the app, where it can be read; mails and text messages are not repeated.",
    }));
  },
  fix: async (actor, findings, now) => {
    const { added } = await addInAppDeliveries(
      actor,
      findings.map(({ row }) => row),
      now,
    );
    return added ? [`${added} notifications were noted as delivered in the app.`] : [];
  },
};
