import { expect, test } from "vitest";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { sweepArea } from "@/lib/bookings/sweep/sweep-area";
import { acceptOffer } from "@/lib/bookings/waiting/accept-offer";
import { joinWaitingList } from "@/lib/bookings/waiting/join-waiting-list";
import type { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "@/tests/support/actors";
import { aResident } from "@/tests/support/factories";
import { aBooking, anArea, at, book, bookingOf, NOW, outcomes, wishFor } from "./an-area";

const asha = await aResident();
const crowd = await Promise.all(Array.from({ length: 10 }, () => aResident()));
const someone = (n: number) => crowd[n % crowd.length] as (typeof crowd)[number];
const count = (all: string[], one: string) => all.filter((each) => each === one).length;
const system = systemActor("test");

test("two hundred want the same slot: one has it, the others are told what is free next", {
  timeout: 60_000,
}, async () => {
  const hall = await anArea();
  const attempts = Array.from({ length: 200 }, (_, n) =>
    book(someone(n).actor, hall, n % 2 ? { from: 18, to: 20 } : { from: 19, to: 21 }),
  );
  const all = await outcomes(attempts);
  expect([count(all, "done"), count(all, "bookings.just_taken")]).toEqual([1, 199]);
  expect(await prisma.booking.count({ where: { areaId: hall.id } })).toBe(1);

  const refused = (await Promise.allSettled(attempts)).find((each) => each.status === "rejected");
  const { message, kind } = (refused as PromiseRejectedResult).reason as AppError;
  expect(kind).toBe("conflict");
  expect(message).toMatch(/Just taken.*Free next: \w+, \d+ Nov 2026, \d+:00 [ap]m to/);
});

test("slots that touch are both had: half-open", async () => {
  const hall = await anArea();
  const all = await outcomes(
    [18, 19, 20].map((from, n) => book(someone(n).actor, hall, { from, to: from + 1 })),
  );
  expect(all).toEqual(["done", "done", "done"]);
});

test("through raw SQL, past all our code, two cannot hold the same time; ended ones do not count", async () => {
  const hall = await anArea();
  await aBooking(asha, hall, { status: "CANCELLED" });
  await aBooking(asha, hall);
  await expect(aBooking(asha, hall, { from: 19, to: 21, status: "PENDING" })).rejects.toThrow(
    "booking_alone",
  );
  await aBooking(asha, hall, { from: 20, to: 21 });
});

test("a freed slot goes to the first in line and to nobody else, however many try", {
  timeout: 60_000,
}, async () => {
  const hall = await anArea();
  const taken = await book(asha.actor, hall);
  const line = crowd.slice(0, 3);
  for (const [n, each] of line.entries())
    await joinWaitingList(each.actor, wishFor(hall), new Date(NOW.getTime() + n * 1000));

  const all = await outcomes([
    cancelBooking(asha.actor, { bookingNumber: taken.bookingNumber, reason: null, scope: "one" }, NOW),
    ...Array.from({ length: 30 }, (_, n) => book(someone(n + 3).actor, hall)),
    ...Array.from({ length: 5 }, () => sweepArea(system, { areaId: hall.id }, NOW)),
  ]);
  expect([count(all, "done"), count(all, "bookings.just_taken")]).toEqual([6, 30]);
  const held = await prisma.booking.findMany({ where: { areaId: hall.id, status: "PENDING" } });
  expect(held.map(({ userId }) => userId)).toEqual([line[0]?.id]);

  // Two presses at once, and the sweep between them: it is taken once.
  const offer = held[0] as (typeof held)[number];
  const answers = await outcomes([
    acceptOffer(someone(0).actor, offer, NOW),
    acceptOffer(someone(0).actor, offer, NOW),
    acceptOffer(someone(1).actor, offer, NOW),
    sweepArea(system, { areaId: hall.id }, NOW).then(() => "swept"),
  ]);
  expect(answers.sort()).toEqual(["bookings.changed_meanwhile", "done", "done", "not_found"].sort());
  expect(await bookingOf(offer)).toMatchObject({ status: "CONFIRMED", waiting: { status: "TAKEN" } });
});

test("an offer that is answered in the moment in which it lapses is one or the other, never both", async () => {
  for (let round = 0; round < 5; round++) {
    const hall = await anArea();
    const taken = await book(asha.actor, hall);
    await joinWaitingList(someone(0).actor, wishFor(hall), NOW);
    await joinWaitingList(someone(1).actor, wishFor(hall), NOW);
    await cancelBooking(asha.actor, { ...taken, reason: null, scope: "one" }, NOW);
    const offer = await prisma.booking.findFirstOrThrow({ where: { areaId: hall.id, status: "PENDING" } });
    const end = offer.offeredUntil as Date;
    const owner = offer.userId === someone(0).id ? someone(0) : someone(1);

    const [answer] = await outcomes([
      acceptOffer(owner.actor, offer, new Date(end.getTime() - 1)),
      sweepArea(system, { areaId: hall.id }, end),
    ]);
    const holding = await prisma.booking.findMany({
      where: { areaId: hall.id, status: { in: ["PENDING", "CONFIRMED"] }, startsAt: at(3, 18) },
    });
    expect(holding).toHaveLength(1);
    expect(holding[0]?.userId === owner.id).toBe(answer === "done");
  }
});
