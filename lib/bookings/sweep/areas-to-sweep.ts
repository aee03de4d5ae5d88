import { prisma } from "@/lib/platform/prisma";

/** Where an offer has lapsed, somebody waits, or something is broken. */
export async function listAreasToSweep(now: Date): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select area_id as id from bookings
      where status = 'PENDING' and offered_until is not null and offered_until <= ${now}
    union
    select area_id from waiting_entries where status = 'WAITING'
    union
    select area_id from area_closures where ended_at is null`;
  return rows.map(({ id }) => id);
}
