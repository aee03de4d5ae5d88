import { describe, expect, test } from "vitest";
import { approveBooking } from "@/lib/bookings/approve-booking";
import { deactivateArea } from "@/lib/bookings/areas/deactivate-area";
import { readEstateCalendar } from "@/lib/bookings/calendar";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { markNoShow } from "@/lib/bookings/mark-no-show";
import { markPaid } from "@/lib/bookings/mark-paid";
import { getBooking } from "@/lib/bookings/queries";
import { rejectBooking } from "@/lib/bookings/reject-booking";
import { acceptOffer } from "@/lib/bookings/waiting/accept-offer";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { anonymous, systemActor } from "@/tests/support/actors";
import { anAdministrator, aResident, aStaff } from "@/tests/support/factories";
import { aBooking, anArea, at, book, bookingOf, NOW } from "./an-area";

/* What is expected is written down here a second time, from the domain and not from the code. */

const asha = await aResident();
const guard = await aStaff({ role: "SECURITY_HEAD" });

const people: Record<string, Actor> = {
  "whoever booked": asha.actor,
  "a neighbour": (await aResident()).actor,
  "the area's approver": guard.actor,
  "another security head": (await aStaff({ role: "SECURITY_HEAD" })).actor,
  "an electrician": (await aStaff({ role: "ELECTRICIAN" })).actor,
  "an accountant": (await aStaff({ role: "ACCOUNTANT" })).actor,
  "a facility manager": (await aStaff()).actor,
  "an administrator": (await anAdministrator()).actor,
  "the system": systemActor("test"),
  "a visitor": anonymous(),
};

type Attempt = (actor: Actor, booking: { bookingNumber: string }, area: { id: string }) => Promise<unknown>;
type Operation = {
  status: Prisma.BookingUncheckedCreateInput["status"];
  more?: object;
  attempt: Attempt;
  may: string[];
};

const MANAGERS = ["a facility manager", "an administrator", "the system"];
const DECIDERS = ["the area's approver", ...MANAGERS];
const CASHIERS = ["an accountant", ...MANAGERS];
/** To everybody else a booking does not exist. */
const SEES = ["whoever booked", ...DECIDERS, "an accountant"];

const OPERATIONS: Record<string, Operation> = {
  see: {
    status: "CONFIRMED",
    attempt: (actor, { bookingNumber }) => getBooking(actor, bookingNumber),
    may: SEES,
  },
  approve: {
    status: "PENDING",
    attempt: (actor, booking) => approveBooking(actor, booking, NOW),
    may: DECIDERS,
  },
  reject: {
    status: "PENDING",
    attempt: (actor, booking) => rejectBooking(actor, { ...booking, reason: "Painting." }, NOW),
    may: DECIDERS,
  },
  cancel: {
    status: "CONFIRMED",
    attempt: (actor, booking) => cancelBooking(actor, { ...booking, reason: null, scope: "one" }, NOW),
    may: ["whoever booked", ...DECIDERS],
  },
  "take an offer": {
    status: "PENDING",
    more: { offeredUntil: at(1, 0) },
    attempt: (actor, booking) => acceptOffer(actor, booking, NOW),
    may: ["whoever booked"],
  },
  "say that nobody came": {
    status: "COMPLETED",
    attempt: (actor, booking) => markNoShow(actor, { ...booking, noShow: true }, NOW),
    may: DECIDERS,
  },
  "mark as paid": {
    status: "CONFIRMED",
    attempt: (actor, booking) => markPaid(actor, { ...booking, paid: true }, NOW),
    may: CASHIERS,
  },
};

const outcome = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
};

describe("who may", () => {
  test.each(Object.keys(OPERATIONS))("%s", async (name) => {
    const { status, more, attempt, may } = OPERATIONS[name] as Operation;
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const [who, actor] of Object.entries(people)) {
      const hall = await anArea({ approverId: guard.id });
      const { bookingNumber } = await aBooking(asha, hall, { status, ...more });
      found[who] = await outcome(attempt(actor, { bookingNumber }, hall));
      wanted[who] = may.includes(who) ? "done" : SEES.includes(who) ? "forbidden" : "not_found";
    }
    expect(found).toEqual(wanted);
  });

  test("manage the areas and see everybody's calendar: facility managers and administrators", async () => {
    for (const [who, actor] of Object.entries(people)) {
      const hall = await anArea();
      const wanted = MANAGERS.includes(who) ? "done" : "not_found";
      expect(await outcome(deactivateArea(actor, { id: hall.id }, NOW)), who).toBe(wanted);
      expect(await outcome(readEstateCalendar(actor, { from: at(0, 0), to: at(1, 0) }, NOW)), who).toBe(
        wanted,
      );
    }
  });

  test("book: everybody who signs in, and nobody else", async () => {
    for (const [who, actor] of Object.entries(people))
      expect(await outcome(book(actor, await anArea())), who).toBe(
        actor.kind === "user" ? "done" : "forbidden",
      );
  });
});

describe("cancelling", () => {
  test("costs whoever booked the fee of their terms once the free time is over, and never anybody else", async () => {
    const cancel = async (actor: Actor, now: Date, seenFee?: string) => {
      const booking = await aBooking(asha, await anArea());
      const input = { bookingNumber: booking.bookingNumber, reason: null, scope: "one", seenFee } as const;
      await cancelBooking(actor, input, now);
      return String((await bookingOf(booking)).cancellationFee);
    };
    expect(await cancel(asha.actor, at(2, 18))).toBe("0");
    expect(await cancel(asha.actor, at(2, 19), "200.00")).toBe("200");
    expect(await cancel(people["a facility manager"] as Actor, at(2, 19))).toBe("0");
    await expect(cancel(asha.actor, at(2, 19), "0.00")).rejects.toMatchObject({
      reason: "bookings.fee_changed",
    });
    await expect(cancel(asha.actor, at(3, 19))).rejects.toMatchObject({ reason: "bookings.has_begun" });
  });

  test("what is over, or was decided a moment ago, cannot be decided again", async () => {
    const meera = people["a facility manager"] as Actor;
    const hall = await anArea();
    for (const [status, reason] of [
      ["CONFIRMED", "bookings.changed_meanwhile"],
      ["REJECTED", "bookings.invalid_transition"],
      ["COMPLETED", "bookings.invalid_transition"],
    ] as const) {
      const booking = await aBooking(asha, hall, { status });
      await expect(approveBooking(meera, booking, NOW)).rejects.toMatchObject({ reason });
      if (status === "CONFIRMED") await cancelBooking(meera, { ...booking, reason: null, scope: "one" }, NOW);
    }
    const offer = await aBooking(asha, hall, { status: "PENDING", offeredUntil: at(1, 0) });
    await expect(approveBooking(meera, offer, NOW)).rejects.toMatchObject({ kind: "conflict" });
  });
});
