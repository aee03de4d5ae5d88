import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import type { CalendarEntry } from "@/lib/platform/ics";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { getEvent } from "./event-queries";
import { KIND_LABEL } from "./labels";

/** A calendar keeps what it has seen: older things need not be told again. */
const PAST_DAYS = 90;
const MOST = 500;

const entry = {
  id: true,
  kind: true,
  title: true,
  location: true,
  startsAt: true,
  endsAt: true,
  isAllDay: true,
  sequence: true,
  cancelledAt: true,
  cancellationReason: true,
  updatedAt: true,
} satisfies Prisma.EventSelect;

type Entry = Prisma.EventGetPayload<{ select: typeof entry }>;

/** What this person comes to, or may come to, also what was called off: for their calendar. */
export async function listCalendarEntries(userId: string, now = new Date()): Promise<CalendarEntry[]> {
  const { timeZone } = await readSettings();
  const rows = await prisma.eventReply.findMany({
    where: {
      userId,
      answer: { in: ["YES", "MAYBE"] },
      event: { startsAt: { gt: new Date(now.getTime() - PAST_DAYS * 86_400_000) } },
    },
    orderBy: [{ event: { startsAt: "asc" } }, { id: "asc" }],
    take: MOST,
    select: { answer: true, waitingSince: true, event: { select: entry } },
    relationLoadStrategy: "join",
  });
  return rows.map(({ answer, waitingSince, event }) =>
    entryOf(event, timeZone, answer === "YES" && !waitingSince),
  );
}

/** One event, for anybody's calendar. */
export async function getCalendarEntry(actor: Actor, eventId: string): Promise<CalendarEntry> {
  const [event, { timeZone }] = await Promise.all([getEvent(actor, eventId), readSettings()]);
  return entryOf(event, timeZone, true);
}

function entryOf(event: Entry, timeZone: string, isSure: boolean): CalendarEntry {
  const url = new URL(`/events/${event.id}`, env.NEXTAUTH_URL).href;
  return {
    uid: `event-${event.id}`,
    sequence: event.sequence,
    start: event.startsAt,
    end: event.endsAt,
    allDayIn: event.isAllDay ? timeZone : undefined,
    title: event.title,
    description: [
      KIND_LABEL[event.kind],
      event.cancellationReason && `Cancelled: ${event.cancellationReason}`,
    ]
      .filter(Boolean)
      .join(". "),
    location: event.location || undefined,
    url,
    status: event.cancelledAt ? "CANCELLED" : isSure ? "CONFIRMED" : "TENTATIVE",
    changedAt: event.updatedAt,
  };
}
