import type { Tx } from "@/lib/platform/prisma";

/** Flats, not people: those of whoever joined, and of the resident who filed it. */
export async function countFlats(tx: Tx, requestId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ flats: number }[]>`
    select count(distinct flat)::int as flats from (
      select flat_number as flat from request_affected where request_id = ${requestId}::uuid
      union all
      select r.flat_number from maintenance_requests r join residents p on p.user_id = r.resident_id
        where r.id = ${requestId}::uuid
    ) each`;
  return row?.flats ?? 0;
}
