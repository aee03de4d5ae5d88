import type { EstateFormat } from "@/lib/platform/format";
import { type Db, prisma } from "@/lib/platform/prisma";
import { getArea } from "./areas/find-area";
import { gridOf, type Span } from "./availability";
import { freeSpans } from "./free-spans";
import { minutesOf } from "./slot-problem";
import { HOLDING_STATUSES } from "./status";
import { slotText } from "./texts";

const DAY = 86_400_000;
const SEARCHED_DAYS = 14;
const SHOWN = 3;

/** Who has what, within a span; without what this person has, if one is named. */
export async function listTaken(db: Db, areaId: string, { from, to }: Span, butOf?: string): Promise<Span[]> {
  const rows = await db.booking.findMany({
    where: {
      areaId,
      status: { in: [...HOLDING_STATUSES] },
      startsAt: { lt: to },
      endsAt: { gt: from },
      ...(butOf && { userId: { not: butOf } }),
    },
    select: { startsAt: true, endsAt: true },
    orderBy: { startsAt: "asc" },
  });
  return rows.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
}

/** The next free hours of the same length, at or after the wish. */
export async function findNextFree(
  areaId: string,
  wish: Span,
  now: Date,
  format: EstateFormat,
): Promise<Span[]> {
  const area = await getArea(prisma, areaId, now);
  const within = { from: wish.from, to: new Date(wish.from.getTime() + SEARCHED_DAYS * DAY) };
  const free = freeSpans(area, await listTaken(prisma, areaId, within), within, { now, ...format });
  const length = minutesOf(wish) * 60_000;
  const found: Span[] = [];
  for (const span of free)
    for (const from of gridOf(span, area.slotMinutes, format.timeZone)) {
      const to = new Date(from.getTime() + length);
      const last = found.at(-1);
      if (from <= now || to > span.to || (last && from < last.to)) continue;
      found.push({ from, to });
      if (found.length === SHOWN) return found;
    }
  return found;
}

/** "Free next: Sat, 28 Nov 2026, 6:00 pm to 8:00 pm; …" */
export async function nextFreeText(
  areaId: string,
  wish: Span,
  now: Date,
  format: EstateFormat,
): Promise<string> {
  const free = await findNextFree(areaId, wish, now, format);
  if (!free.length) return "Nothing of that length is free in the next two weeks.";
  return `Free next: ${free.map((slot) => slotText(slot, format)).join("; ")}.`;
}
