import { describe, expect, test } from "vitest";
import { addException } from "@/lib/bookings/areas/add-exception";
import { createArea } from "@/lib/bookings/areas/create-area";
import { deactivateArea } from "@/lib/bookings/areas/deactivate-area";
import { addExceptionInput, createAreaInput } from "@/lib/bookings/areas/schema";
import { bookSlot } from "@/lib/bookings/book-slot";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { bookSeriesInput, bookSlotInput } from "@/lib/bookings/schema";
import { bookSeries } from "@/lib/bookings/series/book-series";
import { BOOKING_STATUSES, canMove } from "@/lib/bookings/status";
import { completeBookings } from "@/lib/bookings/sweep/complete-bookings";
import { remindBookers } from "@/lib/bookings/sweep/remind-bookers";
import type { BookingStatus } from "@/lib/generated/prisma/enums";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { systemActor } from "@/tests/support/actors";
import { aResident, aStaff } from "@/tests/support/factories";
import { aBooking, anArea, at, book, bookingOf, NOW, wishFor } from "./an-area";

const asha = await aResident();
const meera = await aStaff();
const system = systemActor("test");
const untouched = await anArea();

describe("the state machine", () => {
  test("the database's table and TypeScript's agree on all 25 pairs, also through raw SQL", async () => {
    const rows = await prisma.$queryRaw<{ from: BookingStatus; to: BookingStatus; allowed: boolean }[]>`
      select f::text as "from", t::text as "to", booking_transition_allowed(f, t) as allowed
      from unnest(enum_range(null::booking_status)) f, unnest(enum_range(null::booking_status)) t`;
    expect(rows).toHaveLength(25);
    expect(rows.filter(({ from, to, allowed }) => allowed !== canMove(from, to))).toEqual([]);
    const hall = await anArea();
    for (const from of BOOKING_STATUSES)
      for (const to of BOOKING_STATUSES.filter((each) => each !== from)) {
        const { id } = await aBooking(asha, hall, { status: from });
        const change = prisma.booking.update({
          where: { id },
          data: {
            status: to,
            cancelledAt: to === "CANCELLED" ? NOW : null,
            cancellationFee: to === "CANCELLED" ? 0 : null,
            completedAt: to === "COMPLETED" ? NOW : null,
          },
        });
        if (canMove(from, to)) expect((await change).sequence).toBe(1);
        else await expect(change).rejects.toThrow(`a booking cannot go from ${from} to ${to}`);
        await prisma.booking.delete({ where: { id } });
      }
  });
});

describe("booking", () => {
  test("is had at once with today's price and terms, under a number of the estate's year", async () => {
    const hall = await anArea({
      feePerHour: 250,
      feePerBooking: 100,
      cancellationFee: 200,
      cancellationHours: 48,
    });
    const done = await book(asha.actor, hall, { from: 18, to: 21 });
    expect(done).toMatchObject({
      isConfirmed: true,
      bookingNumber: expect.stringMatching(/^BKG-2026-\d{5}$/),
    });
    await prisma.commonArea.update({
      where: { id: hall.id },
      data: { feePerHour: 999, cancellationFee: 999 },
    });
    const stored = await bookingOf(done);
    expect(stored).toMatchObject({ status: "CONFIRMED", freeCancelUntil: at(1, 18) });
    expect([stored.fee, stored.lateCancelFee].map(String)).toEqual(["850", "200"]);
    expect(await activitiesOf(stored.id, "bookingId")).toEqual(["bookings/booking.confirmed"]);
  });

  test("a form sent twice is one booking", async () => {
    const hall = await anArea();
    const input = bookSlotInput.parse({ ...wishFor(hall), idempotencyKey: "one-form-only" });
    const [first, second] = await Promise.all([
      bookSlot(asha.actor, input, NOW),
      bookSlot(asha.actor, input, NOW),
    ]);
    expect(second).toEqual(first);
  });

  test("past midnight is had where it is open past midnight", async () => {
    const late = await anArea({ hours: { create: [{ weekday: 6, opens: 1080, closes: 1560 }] } });
    const done = await book(asha.actor, late, { days: 5, from: 22, to: 26 });
    expect(await bookingOf(done)).toMatchObject({ startsAt: at(5, 22), endsAt: at(6, 2) });
    await expect(book(asha.actor, late, { days: 5, from: 24, to: 27 })).rejects.toMatchObject({
      reason: "bookings.closes_before",
    });
  });

  const BAD: [string, object, string, string][] = [
    ["the end before the start", { from: 20, to: 18 }, "endsAt", "bookings.end_before_start"],
    ["a past date", { days: -1 }, "startsAt", "bookings.in_the_past"],
    ["too far ahead", { days: 31 }, "startsAt", "bookings.too_far_ahead"],
    ["before it opens", { from: 5, to: 7 }, "startsAt", "bookings.closed_then"],
    ["after it closes", { from: 21, to: 23 }, "endsAt", "bookings.closes_before"],
    ["between the full hours", { from: 18.5, to: 20 }, "startsAt", "bookings.off_grid"],
    ["longer than allowed", { from: 8, to: 13 }, "endsAt", "bookings.too_long"],
    ["more people than fit", { guests: 41 }, "guests", "bookings.too_many_guests"],
  ];
  test.each(BAD)("%s is refused at its field, and nothing is written", async (_, wish, field, reason) => {
    await expect(book(asha.actor, untouched, wish)).rejects.toMatchObject({
      kind: "validation",
      reason,
      fields: { [field]: [expect.any(String)] },
    });
    expect(await prisma.booking.count({ where: { areaId: untouched.id } })).toBe(0);
  });

  test("nobody, ten thousand, no area and no time do not get past the form", () => {
    const parse = (more: object) => bookSlotInput.safeParse({ ...wishFor(untouched), ...more });
    for (const more of [
      { guests: 0 },
      { guests: 10_000 },
      { guests: "many" },
      { areaId: "x" },
      { startsAt: "" },
      { purpose: " " },
    ])
      expect(parse(more).error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(more));
  });

  test("an area that was taken away, or never was, is refused", async () => {
    const gone = await anArea({ isActive: false });
    await expect(book(asha.actor, gone)).rejects.toMatchObject({ fields: { areaId: [expect.any(String)] } });
    await expect(book(asha.actor, { id: crypto.randomUUID() })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("a time that the clocks leave out is refused; the night they go back has its hours", async () => {
    await prisma.setting.create({ data: { key: "timeZone", value: "America/New_York" } });
    const night = await anArea({
      advanceDays: 365,
      hours: { create: [{ weekday: 7, opens: 0, closes: 360 }] },
    });
    const wish = (startsAt: string, endsAt: string) =>
      bookSlot(asha.actor, bookSlotInput.parse({ ...wishFor(night), startsAt, endsAt }), NOW);
    await expect(wish("2027-03-14T02:00", "2027-03-14T04:00")).rejects.toMatchObject({
      reason: "bookings.no_such_time",
      fields: { startsAt: [expect.any(String)] },
    });
    const across = await bookingOf(await wish("2027-03-14T01:00", "2027-03-14T04:00"));
    expect(across.endsAt.getTime() - across.startsAt.getTime()).toBe(2 * 3_600_000);
    const twice = await bookingOf(await wish("2027-11-07T00:00", "2027-11-07T02:00"));
    expect(twice.endsAt.getTime() - twice.startsAt.getTime()).toBe(3 * 3_600_000);
    await prisma.setting.delete({ where: { key: "timeZone" } });
  });
});

describe("a series", () => {
  test("books every date; when some are taken it says which and books nothing, unless only the free are asked for", async () => {
    const hall = await anArea({ advanceDays: 90 });
    await aBooking(meera, hall, { days: 10 });
    const input = (more: object) =>
      bookSeriesInput.parse({ ...wishFor(hall), repeat: "weekly", times: 4, ...more });
    await expect(bookSeries(asha.actor, input({}), NOW)).rejects.toMatchObject({
      reason: "bookings.series_collides",
      message: expect.stringContaining("3 Dec 2026: Somebody has these hours."),
    });
    expect(await prisma.booking.count({ where: { userId: asha.id, areaId: hall.id } })).toBe(0);

    const done = await bookSeries(asha.actor, input({ onlyFree: "on" }), NOW);
    expect(done).toMatchObject({ booked: 3, left: 1, leftOut: [expect.stringMatching(/-12-03$/)] });
    const { seriesId } = await bookingOf(done);
    const rows = await prisma.booking.findMany({ where: { seriesId }, orderBy: { startsAt: "asc" } });
    expect(rows.map(({ startsAt }) => startsAt)).toEqual([at(3, 18), at(17, 18), at(24, 18)]);

    const second = rows[1] as (typeof rows)[number];
    const cancelled = await cancelBooking(
      asha.actor,
      { bookingNumber: second.bookingNumber, reason: null, scope: "following" },
      NOW,
    );
    expect(cancelled).toMatchObject({ cancelled: 2, fee: "0.00" });
    expect(await bookingOf(done)).toMatchObject({ status: "CONFIRMED" });
  });

  test("either so many times or until a date, and dates that are too far ahead collide", async () => {
    const hall = await anArea();
    const parse = (more: object) =>
      bookSeriesInput.safeParse({ ...wishFor(hall), repeat: "monthly", ...more });
    for (const more of [
      {},
      { times: 3, until: "2027-01-01" },
      { times: 1 },
      { times: 60 },
      { until: "soon" },
    ])
      expect(parse(more).success, JSON.stringify(more)).toBe(false);
    await expect(
      bookSeries(asha.actor, bookSeriesInput.parse({ ...wishFor(hall), repeat: "monthly", times: 3 }), NOW),
    ).rejects.toMatchObject({ message: expect.stringContaining("30 days ahead at most") });
  });
});

describe("what the estate closes", () => {
  test("a closed day takes back what does not fit any more, without a fee, and only that", async () => {
    const hall = await anArea();
    const [evening, morning, other] = [
      await aBooking(asha, hall, { days: 4, from: 18, to: 20 }),
      await aBooking(asha, hall, { days: 4, from: 8, to: 10 }),
      await aBooking(asha, hall, { days: 5 }),
    ];
    const input = addExceptionInput.parse({
      id: hall.id,
      date: "2026-11-27",
      opens: "06:00",
      closes: "12:00",
      reason: "Painting",
    });
    expect(await addException(meera.actor, input, NOW)).toMatchObject({ cancelled: 1 });
    expect(await bookingOf(evening)).toMatchObject({
      status: "CANCELLED",
      isDisplaced: true,
      reason: expect.stringContaining("Painting"),
    });
    expect(await activitiesOf(evening.id, "bookingId")).toEqual(["bookings/booking.displaced"]);
    for (const kept of [morning, other]) expect(await bookingOf(kept)).toMatchObject({ status: "CONFIRMED" });
    await expect(book(asha.actor, hall, { days: 4 })).rejects.toMatchObject({
      reason: "bookings.closed_then",
    });
  });

  test("an area that is not offered any more gives everything ahead back", async () => {
    const hall = await anArea();
    const ahead = await aBooking(asha, hall);
    expect(await deactivateArea(meera.actor, { id: hall.id }, NOW)).toMatchObject({ cancelled: 1 });
    expect(String((await bookingOf(ahead)).cancellationFee)).toBe("0");
    expect(await deactivateArea(meera.actor, { id: hall.id }, NOW)).toMatchObject({ cancelled: 0 });
  });

  test("rules are checked field by field, and a name exists once", async () => {
    const good = {
      name: `Court ${crypto.randomUUID().slice(0, 8)}`,
      capacity: "4",
      advanceDays: "14",
      slotMinutes: "30",
      minMinutes: "30",
      maxMinutes: "120",
      cancellationHours: "24",
      opens1: "06:00",
      closes1: "01:00",
    };
    const fields = (more: object) =>
      createAreaInput.safeParse({ ...good, ...more }).error?.issues.map(({ path }) => path[0]);
    expect(fields({})).toBeUndefined();
    expect(fields({ capacity: "0" })).toEqual(["capacity"]);
    expect(fields({ maxMinutes: "30", minMinutes: "60" })).toEqual(["maxMinutes"]);
    expect(fields({ slotMinutes: "60" })).toEqual(["minMinutes"]);
    expect(fields({ closes1: "" })).toEqual(["closes1"]);
    expect(fields({ opens1: "", closes1: "" })).toEqual(["opens1"]);
    expect(fields({ feePerHour: "-5" })).toEqual(["feePerHour"]);
    const input = createAreaInput.parse(good);
    expect(input.hours).toEqual([{ weekday: 1, opens: 360, closes: 1500 }]);
    await createArea(meera.actor, input);
    await expect(createArea(meera.actor, input)).rejects.toMatchObject({
      fields: { name: [expect.any(String)] },
    });
  });
});

describe("what time alone does", () => {
  test("what has ended is over, what nobody decided is cancelled; doing it again changes nothing", async () => {
    const hall = await anArea();
    const over = await aBooking(asha, hall, { days: -1 });
    const undecided = await aBooking(asha, hall, { days: 0, from: 9, to: 10, status: "PENDING" });
    const ahead = await aBooking(asha, hall);
    expect(await completeBookings(system, NOW)).toEqual({ completed: 1, undecided: 1 });
    expect(await completeBookings(system, NOW)).toEqual({ completed: 0, undecided: 0 });
    const statuses = await Promise.all(
      [over, undecided, ahead].map(async (each) => (await bookingOf(each)).status),
    );
    expect(statuses).toEqual(["COMPLETED", "CANCELLED", "CONFIRMED"]);
  });

  test("a day ahead there is one reminder, and none for what was booked later than that", async () => {
    const hall = await anArea();
    const tomorrow = await aBooking(asha, hall, { days: 1, from: 8, to: 9 });
    const justBooked = await aBooking(asha, hall, { days: 1, from: 9, to: 10, createdAt: NOW });
    expect(await remindBookers(system, NOW)).toEqual({ reminded: 1 });
    expect(await remindBookers(system, NOW)).toEqual({ reminded: 0 });
    expect(await activitiesOf(tomorrow.id, "bookingId")).toEqual(["bookings/booking.approaching"]);
    expect(await activitiesOf(justBooked.id, "bookingId")).toEqual([]);
  });
});
