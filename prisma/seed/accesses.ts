import type { Prisma } from "@/lib/generated/prisma/client";
import { type Calendar, hoursAfter } from "./calendar";
import type { SeedRequest } from "./requests";

type Access = Prisma.AccessCreateManyInput;

const DAYS = 60;
const HOUR_MS = 3_600_000;

/** Whoever of the staff worked on a request was shown its resident's phone number, and wrote or resolved after that. */
export function makeAccesses(calendar: Calendar, requests: readonly SeedRequest[]): Access[] {
  const since = hoursAfter(calendar.present, -DAYS * 24);
  const accesses = new Map<string, Access>();
  for (const { journey, resident } of requests)
    for (const { actor, at } of journey.happenings) {
      if (!actor || actor.id === resident.id || at < since) continue;
      const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
      const subject = journey.request.ticketNumber;
      accesses.set(`${actor.id} ${subject} ${hour.getTime()}`, {
        residentId: resident.id,
        viewerId: actor.id,
        kind: "PHONE",
        subject,
        hour,
        at,
      });
    }
  return [...accesses.values()];
}
