"use server";
import { z } from "zod";
import type { Notice } from "@/components/bookings/notice";
import { approveBooking } from "@/lib/bookings/approve-booking";
import { bookSlot } from "@/lib/bookings/book-slot";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { issueFeed } from "@/lib/bookings/feed/issue-feed";
import { revokeFeed } from "@/lib/bookings/feed/revoke-feed";
import { markNoShow } from "@/lib/bookings/mark-no-show";
import { markPaid } from "@/lib/bookings/mark-paid";
import { rejectBooking } from "@/lib/bookings/reject-booking";
import {
  aboutBookingInput,
  bookSeriesInput,
  bookSlotInput,
  cancelBookingInput,
  joinWaitingListInput,
  leaveWaitingListInput,
  markNoShowInput,
  markPaidInput,
  rejectBookingInput,
} from "@/lib/bookings/schema";
import { bookSeries } from "@/lib/bookings/series/book-series";
import { acceptOffer } from "@/lib/bookings/waiting/accept-offer";
import { joinWaitingList } from "@/lib/bookings/waiting/join-waiting-list";
import { leaveWaitingList } from "@/lib/bookings/waiting/leave-waiting-list";
import { defineAction } from "@/lib/web/define-action";

const MINE = "/bookings/mine";
const about = (bookingNumber: string, notice: Notice) => ({
  redirect: `/bookings/${bookingNumber}?notice=${notice}`,
});

export const bookAction = defineAction({
  schema: bookSlotInput,
  verb: bookSlot,
  done: ({ bookingNumber, isConfirmed }) => about(bookingNumber, isConfirmed ? "booked" : "requested"),
});

export const bookSeriesAction = defineAction({
  schema: bookSeriesInput,
  verb: bookSeries,
  done: ({ bookingNumber, leftOut }) => {
    const { redirect } = about(bookingNumber, "series");
    return { redirect: leftOut.length ? `${redirect}&left=${leftOut.join(",")}` : redirect };
  },
});

export const cancelAction = defineAction({
  schema: cancelBookingInput,
  verb: cancelBooking,
  done: ({ bookingNumber }) => about(bookingNumber, "cancelled"),
});

export const approveAction = defineAction({
  schema: aboutBookingInput,
  verb: approveBooking,
  done: ({ bookingNumber }) => about(bookingNumber, "approved"),
});

export const rejectAction = defineAction({
  schema: rejectBookingInput,
  verb: rejectBooking,
  done: ({ bookingNumber }) => about(bookingNumber, "rejected"),
});

export const acceptOfferAction = defineAction({
  schema: aboutBookingInput,
  verb: acceptOffer,
  done: ({ bookingNumber, isConfirmed }) => about(bookingNumber, isConfirmed ? "taken" : "requested"),
});

export const declineOfferAction = defineAction({
  schema: cancelBookingInput,
  verb: cancelBooking,
  done: () => ({ redirect: `${MINE}?notice=declined` }),
});

export const joinWaitingListAction = defineAction({
  schema: joinWaitingListInput,
  verb: joinWaitingList,
  done: () => ({ redirect: `${MINE}?notice=waiting` }),
});

export const leaveWaitingListAction = defineAction({
  schema: leaveWaitingListInput,
  verb: leaveWaitingList,
  done: () => ({ redirect: `${MINE}?notice=left` }),
});

export const markNoShowAction = defineAction({
  schema: markNoShowInput,
  verb: markNoShow,
  done: ({ bookingNumber }) => ({ message: "Noted.", revalidate: [`/bookings/${bookingNumber}`] }),
});

export const markPaidAction = defineAction({
  schema: markPaidInput,
  verb: markPaid,
  done: ({ bookingNumber }) => ({ message: "Noted.", revalidate: [`/bookings/${bookingNumber}`] }),
});

/** The answer holds the address's secret: it is shown once, and nowhere stored. */
export const issueFeedAction = defineAction({ schema: z.object({}), verb: issueFeed });

export const revokeFeedAction = defineAction({
  schema: z.object({}),
  verb: revokeFeed,
  done: () => ({ redirect: `${MINE}?notice=feed-revoked` }),
});
