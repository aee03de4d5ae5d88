import { z } from "zod";
import { bookSlot } from "@/lib/bookings/book-slot";
import { getBooking, listEarlier, listToDecide, listUpcoming } from "@/lib/bookings/queries";
import * as inputs from "@/lib/bookings/schema";
import { BookingStatus } from "@/lib/generated/prisma/enums";
import { defineOperation } from "../operation";
import { amount, instant, page, person } from "../shapes";
import { lastChange, subjectOf } from "../subject";

const tag = "Bookings";
const numbered = z.object({ bookingNumber: z.string() });

const booking = z.object({
  id: z.uuid(),
  bookingNumber: z.string(),
  status: z.enum(BookingStatus),
  area: z.object({ id: z.uuid(), name: z.string(), location: z.string() }),
  user: person,
  startsAt: instant,
  endsAt: instant,
  purpose: z.string(),
  guests: z.int(),
  fee: amount,
  cancellationFee: amount.nullable(),
  offeredUntil: instant.nullable().meta({ description: "An offer from the waiting list, good until then." }),
  paidAt: instant.nullable(),
  noShowAt: instant.nullable(),
});

const all = defineOperation({
  method: "GET",
  path: "/bookings",
  tag,
  summary: "List bookings",
  description:
    "Your own that are ahead, your own earlier ones (in pages), or those that wait for your decision.",
  scope: "community:read",
  input: z.object({
    show: z.enum(["upcoming", "earlier", "to-decide"]).default("upcoming"),
    cursor: z.string().max(40).optional(),
  }),
  answer: page(booking),
  verb: async (actor, { show, cursor }) => {
    const now = new Date();
    if (show === "upcoming") return { items: await listUpcoming(actor, now), next: null };
    if (show === "to-decide") return { items: await listToDecide(actor, now), next: null };
    const { rows, nextCursor } = await listEarlier(actor, now, cursor);
    return { items: rows, next: nextCursor };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/bookings/{bookingNumber}",
  tag,
  summary: "Read a booking",
  scope: "community:read",
  input: inputs.aboutBookingInput,
  answer: booking.extend({
    freeCancelUntil: instant.nullable(),
    lateCancelFee: amount.nullable(),
    decidedAt: instant.nullable(),
    decidedBy: person.nullable(),
    cancelledAt: instant.nullable(),
    cancelledBy: person.nullable(),
    reason: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
  }),
  version: lastChange,
  verb: (actor, { bookingNumber }) => getBooking(actor, bookingNumber),
});

export const BOOKING = subjectOf(one);

const book = defineOperation({
  method: "POST",
  path: "/bookings",
  tag,
  summary: "Book",
  description: "Times are instants, or the estate's wall clock without an offset.",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: inputs.bookSlotInput,
  answer: numbered.extend({
    isConfirmed: z.boolean().meta({ description: "False: somebody decides about it." }),
  }),
  location: ({ bookingNumber }) => `/bookings/${bookingNumber}`,
  verb: bookSlot,
});

export const BOOKINGS = [all, one, book];
