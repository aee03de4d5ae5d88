import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { assertMayManageAreas, canManageBookings } from "../permissions";
import { HOLDING_STATUSES } from "../status";
import { type Area, areaRules, getArea } from "./find-area";

/** What can be booked today, by name. */
export const listAreas = (now: Date): Promise<Area[]> =>
  prisma.commonArea.findMany({
    where: { isActive: true },
    orderBy: { name: "asc" },
    select: areaRules(now),
    relationLoadStrategy: "join",
  });

/** An area's rules; one that is not offered any more is there only for those who manage it. */
export async function openArea(actor: Actor, id: string, now: Date): Promise<Area> {
  if (!isUuid(id)) throw notFound("common area");
  const area = await getArea(prisma, id, now);
  if (!area.isActive && !canManageBookings(actor)) throw notFound("common area");
  return area;
}

export type AreaLine = Area & { _count: { bookings: number } };

/** For the console: every area with its bookings ahead, the active ones first. */
export async function listAreaLines(actor: Actor, now: Date): Promise<AreaLine[]> {
  assertMayManageAreas(actor);
  return prisma.commonArea.findMany({
    orderBy: [{ isActive: "desc" }, { name: "asc" }],
    select: {
      ...areaRules(now),
      _count: {
        select: { bookings: { where: { status: { in: [...HOLDING_STATUSES] }, startsAt: { gt: now } } } },
      },
    },
    relationLoadStrategy: "join",
  });
}

export async function getAreaLine(actor: Actor, id: string, now: Date): Promise<AreaLine> {
  assertMayManageAreas(actor);
  if (!isUuid(id)) throw notFound("common area");
  const line = await prisma.commonArea.findUnique({
    where: { id },
    select: {
      ...areaRules(now),
      _count: {
        select: { bookings: { where: { status: { in: [...HOLDING_STATUSES] }, startsAt: { gt: now } } } },
      },
    },
    relationLoadStrategy: "join",
  });
  if (!line) throw notFound("common area");
  return line;
}

/** What a request can be about: names only. */
export const listAreaChoices = (): Promise<{ id: string; name: string }[]> =>
  prisma.commonArea.findMany({
    where: { isActive: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
