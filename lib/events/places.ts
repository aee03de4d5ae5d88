import type { Tx } from "@/lib/platform/prisma";

/** Of whoever has a place: they come, and do not wait for it. */
export const SEATED = { answer: "YES", waitingSince: null } as const;

type Room = { id: string; capacity: number | null };

/** How many places are left, without those of `except`; no limit is Infinity. Only under the event's lock it stays true. */
export async function freePlaces(tx: Tx, { id, capacity }: Room, except?: string): Promise<number> {
  if (capacity === null) return Number.POSITIVE_INFINITY;
  const { _count, _sum } = await tx.eventReply.aggregate({
    where: { eventId: id, ...SEATED, ...(except && { userId: { not: except } }) },
    _count: true,
    _sum: { guests: true },
  });
  return capacity - _count - (_sum.guests ?? 0);
}

/** Gives free places to those who wait, in their order: each party that fits. Answers who moved up. */
export async function moveUp(tx: Tx, event: Room): Promise<string[]> {
  let free = await freePlaces(tx, event);
  if (free <= 0) return [];
  const line = await tx.eventReply.findMany({
    where: { eventId: event.id, waitingSince: { not: null } },
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
    select: { id: true, userId: true, guests: true },
  });
  const lucky = line.filter(({ guests }) => {
    const fits = 1 + guests <= free;
    if (fits) free -= 1 + guests;
    return fits;
  });
  if (lucky.length === 0) return [];
  await tx.eventReply.updateMany({
    where: { id: { in: lucky.map(({ id }) => id) } },
    data: { waitingSince: null },
  });
  return lucky.map(({ userId }) => userId);
}
