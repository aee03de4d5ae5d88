import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import { conflict, forbidden, invalid } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { bookingConfirmed, bookingRequested } from "../activity";
import { assertBookable } from "../areas/assert-bookable";
import { lockArea } from "../areas/find-area";
import { insertBooking } from "../insert-booking";
import { listTaken } from "../next-free";
import { readSlot } from "../read-moment";
import type { BookSeriesInput } from "../schema";
import { dateText } from "../texts";
import { planSeries } from "./plan-series";

/**
 * The same hours on several dates. When some cannot be had nothing is booked and it says which, unless the free ones
 * were asked for.
 */
export async function bookSeries(actor: Actor, input: BookSeriesInput, now = new Date()) {
  if (actor.kind !== "user") throw forbidden("bookings.not_a_person", "Please sign in to book.");
  const { idempotencyKey, onlyFree, ...fields } = input;
  return transact(
    actor,
    async (tx, record) => {
      const settings = await readSettings(tx);
      const { timeZone } = settings;
      const slot = readSlot(fields, timeZone);
      const area = await lockArea(tx, fields.areaId, now);
      assertBookable(area, { slot, guests: fields.guests }, now, timeZone);
      const whole = { from: now, to: new Date(now.getTime() + 400 * 86_400_000) };
      const plan = planSeries(area, await listTaken(tx, area.id, whole), { ...fields, slot }, now, timeZone);
      if (plan.length < 2)
        throw invalid("until", "bookings.no_series", "That is one date only. Please choose a later end.");
      const collisions = plan.filter(({ problem }) => problem);
      const free = plan.filter(({ problem }) => !problem);
      if (collisions.length && (!onlyFree || !free.length))
        throw conflict("bookings.series_collides", collisionText(collisions, free.length, settings));

      const seriesId = randomUUID();
      const numbers: string[] = [];
      let first = "";
      for (const each of free) {
        const { id, bookingNumber } = await insertBooking(tx, {
          area,
          userId: actor.userId,
          slot: each.slot,
          guests: fields.guests,
          purpose: fields.purpose,
          status: area.requiresApproval ? "PENDING" : "CONFIRMED",
          seriesId,
          now,
          timeZone,
        });
        first ||= id;
        numbers.push(bookingNumber);
      }
      const fact = area.requiresApproval ? bookingRequested : bookingConfirmed;
      record(fact({ bookingId: first, count: numbers.length }));
      return {
        bookingNumber: numbers[0] as string,
        booked: numbers.length,
        left: collisions.length,
        leftOut: collisions.map(({ date }) => date),
      };
    },
    { key: idempotencyKey, operation: "bookings.book-series", input: { ...fields, onlyFree } },
  );
}

function collisionText(
  collisions: { date: string; problem: string | null }[],
  free: number,
  format: { locale: string },
): string {
  const lines = collisions.slice(0, 12).map(({ date, problem }) => `${dateText(date, format)}: ${problem}`);
  const more = collisions.length > lines.length ? ` And ${collisions.length - lines.length} more.` : "";
  const way = free
    ? ` Tick “Book the free dates only” for the other ${free}, or change the series.`
    : " None of the dates is free.";
  return `Nothing was booked, because these dates cannot be had: ${lines.join(" ")}${more}${way}`;
}
