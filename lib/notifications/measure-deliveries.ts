import { prisma } from "@/lib/platform/prisma";

/** Mails, text messages and pushes of the last 24 hours by way and status. */
export const measureDeliveries = (): Promise<{ channel: string; status: string; count: number }[]> =>
  prisma.$queryRaw`
    select channel::text, status::text, count(*)::int as count from notification_deliveries
    where channel <> 'IN_APP' and created_at > now() - interval '24 hours' group by 1, 2`;
