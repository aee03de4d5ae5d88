import { z } from "zod";
import { issueFeed } from "@/lib/bookings/feed/issue-feed";
import { revokeFeed } from "@/lib/bookings/feed/revoke-feed";
import { getBooking, listSeries, listWaiting } from "@/lib/bookings/queries";
import * as inputs from "@/lib/bookings/schema";
import { bookSeries } from "@/lib/bookings/series/book-series";
import { joinWaitingList } from "@/lib/bookings/waiting/join-waiting-list";
import { leaveWaitingList } from "@/lib/bookings/waiting/leave-waiting-list";
import { BookingStatus } from "@/lib/generated/prisma/enums";
import { defineOperation } from "../operation";
import { instant, list } from "../shapes";

const tag = "Bookings";
const numbered = z.object({ bookingNumber: z.string() });

const book = defineOperation({
  method: "POST",
  path: "/bookings/series",
  tag,
  summary: "Book a series",
  description:
    "The same hours on several dates: `times` or `until`. When some cannot be had nothing is booked, unless `onlyFree`.",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: inputs.bookSeriesInput,
  answer: numbered.extend({
    booked: z.int(),
    left: z.int().meta({ description: "Dates that could not be had." }),
  }),
  location: ({ bookingNumber }) => `/bookings/${bookingNumber}/series`,
  verb: bookSeries,
});

const series = defineOperation({
  method: "GET",
  path: "/bookings/{bookingNumber}/series",
  tag,
  summary: "List the dates of a booking's series",
  description: "In order; none for what is no series.",
  scope: "community:read",
  input: inputs.aboutBookingInput,
  answer: list(numbered.extend({ startsAt: instant, status: z.enum(BookingStatus) })),
  verb: async (actor, { bookingNumber }) => {
    const { seriesId } = await getBooking(actor, bookingNumber);
    return { items: seriesId ? await listSeries(seriesId) : [] };
  },
});

const waiting = defineOperation({
  method: "GET",
  path: "/waiting",
  tag,
  summary: "List what you wait for",
  description: "The nearest first. What is offered to you stands among your bookings.",
  scope: "community:read",
  input: z.object({}),
  answer: list(
    z.object({
      id: z.uuid(),
      areaId: z.uuid(),
      area: z.string(),
      startsAt: instant,
      endsAt: instant,
      ahead: z.int().meta({ description: "How many are before you." }),
    }),
  ),
  verb: async (actor) => ({ items: await listWaiting(actor, new Date()) }),
});

const wait = defineOperation({
  method: "POST",
  path: "/areas/{areaId}/waiting",
  tag,
  summary: "Wait for a time that somebody has",
  description: "Waiting twice is waiting once.",
  scope: "community:write",
  input: inputs.joinWaitingListInput,
  answer: z.object({ id: z.uuid() }),
  verb: joinWaitingList,
});

const leave = defineOperation({
  method: "DELETE",
  path: "/waiting/{entryId}",
  tag,
  summary: "Wait no more",
  scope: "community:write",
  input: inputs.leaveWaitingListInput,
  answer: z.object({ entryId: z.uuid() }),
  verb: leaveWaitingList,
});

const feed = defineOperation({
  method: "POST",
  path: "/me/calendar-feed",
  tag,
  summary: "Make a secret address of your calendar",
  description:
    "An earlier one stops working. It is at /api/calendar/feed/{token}; the token is shown this one time.",
  scope: "community:write",
  input: z.object({}),
  answer: z.object({ token: z.string() }),
  notByToken: "making an address of your calendar, which would outlive the token.",
  verb: (actor) => issueFeed(actor, {}),
});

const endFeed = defineOperation({
  method: "DELETE",
  path: "/me/calendar-feed",
  tag,
  summary: "End the address of your calendar",
  scope: "community:write",
  input: z.object({}),
  answer: z.object({ revoked: z.boolean() }),
  verb: (actor) => revokeFeed(actor, {}),
});

export const BOOKING_TIMES = [book, series, waiting, wait, leave, feed, endFeed];
