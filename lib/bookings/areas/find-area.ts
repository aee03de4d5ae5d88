import type { Prisma } from "@/lib/generated/prisma/client";
import { notFound } from "@/lib/platform/errors";
import type { Db, Tx } from "@/lib/platform/prisma";

const DAY = 86_400_000;

/** An area with everything that decides when it can be had. */
export const areaRules = (now: Date) =>
  ({
    id: true,
    name: true,
    description: true,
    location: true,
    capacity: true,
    feePerHour: true,
    feePerBooking: true,
    advanceDays: true,
    minMinutes: true,
    maxMinutes: true,
    slotMinutes: true,
    requiresApproval: true,
    approverId: true,
    approver: { select: { id: true, name: true } },
    cancellationHours: true,
    cancellationFee: true,
    isActive: true,
    updatedAt: true,
    photo: { select: { id: true, width: true, height: true } },
    hours: { select: { weekday: true, opens: true, closes: true }, orderBy: { weekday: "asc" } },
    exceptions: {
      select: { id: true, date: true, opens: true, closes: true, reason: true },
      where: { date: { gte: new Date(now.getTime() - 2 * DAY) } },
      orderBy: { date: "asc" },
    },
    closures: {
      select: {
        startsAt: true,
        expectedAt: true,
        request: { select: { id: true, ticketNumber: true, title: true } },
      },
      where: { endedAt: null },
    },
  }) satisfies Prisma.CommonAreaSelect;

export type Area = Prisma.CommonAreaGetPayload<{ select: ReturnType<typeof areaRules> }>;

export async function getArea(db: Db, id: string, now: Date): Promise<Area> {
  const area = await db.commonArea.findUnique({
    where: { id },
    select: areaRules(now),
    relationLoadStrategy: "join",
  });
  if (!area) throw notFound("common area");
  return area;
}

/**
 * Every verb that gives or frees a slot begins here: those of one area go one after the other. Two inserts at once
 * into an exclusion constraint could wait for each other; foreign keys to the area are not held up.
 */
export async function lockArea(tx: Tx, id: string, now: Date): Promise<Area> {
  await tx.$queryRaw`select 1 from common_areas where id = ${id}::uuid for no key update`;
  return getArea(tx, id, now);
}
