import { type Db, prisma } from "@/lib/platform/prisma";

export type SmsMonth = { used: number; month: string };

/** How many text messages were handed over in the estate's current month ("2026-11"). */
export async function smsMonth(timeZone: string, now: Date, db: Db = prisma): Promise<SmsMonth> {
  const [counted] = await db.$queryRaw<[SmsMonth]>`
    select count(d.id)::int as used, to_char(${now}::timestamptz at time zone ${timeZone}, 'YYYY-MM') as month
    from notification_deliveries d
    where d.channel = 'SMS'
      and d.attempted_at >= date_trunc('month', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;
  return counted;
}
