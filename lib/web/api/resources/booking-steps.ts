import { z } from "zod";
import { approveBooking } from "@/lib/bookings/approve-booking";
import { cancelBooking } from "@/lib/bookings/cancel-booking";
import { markNoShow } from "@/lib/bookings/mark-no-show";
import { markPaid } from "@/lib/bookings/mark-paid";
import { rejectBooking } from "@/lib/bookings/reject-booking";
import * as inputs from "@/lib/bookings/schema";
import { acceptOffer } from "@/lib/bookings/waiting/accept-offer";
import { defineOperation } from "../operation";
import { BOOKING } from "./bookings";

const tag = "Bookings";
const numbered = z.object({ bookingNumber: z.string() });

const approve = defineOperation({
  method: "POST",
  path: "/bookings/{bookingNumber}/approval",
  tag,
  summary: "Approve",
  scope: "community:write",
  subject: BOOKING,
  input: inputs.aboutBookingInput,
  answer: numbered,
  verb: approveBooking,
});

const reject = defineOperation({
  method: "POST",
  path: "/bookings/{bookingNumber}/rejection",
  tag,
  summary: "Reject",
  scope: "community:write",
  subject: BOOKING,
  input: inputs.rejectBookingInput,
  answer: numbered,
  verb: rejectBooking,
});

const cancel = defineOperation({
  method: "POST",
  path: "/bookings/{bookingNumber}/cancellation",
  tag,
  summary: "Cancel",
  description: "`seenFee` says what it costs as you know it: if that has changed, nothing is cancelled.",
  scope: "community:write",
  subject: BOOKING,
  input: inputs.cancelBookingInput,
  answer: numbered.extend({ cancelled: z.int(), fee: z.string() }),
  verb: cancelBooking,
});

const accept = defineOperation({
  method: "POST",
  path: "/bookings/{bookingNumber}/acceptance",
  tag,
  summary: "Take an offer from the waiting list",
  scope: "community:write",
  subject: BOOKING,
  input: inputs.aboutBookingInput,
  answer: numbered.extend({ isConfirmed: z.boolean() }),
  verb: acceptOffer,
});

const noShow = defineOperation({
  method: "PUT",
  path: "/bookings/{bookingNumber}/no-show",
  tag,
  summary: "Say whether nobody came",
  scope: "community:write",
  subject: BOOKING,
  input: inputs.markNoShowInput,
  answer: numbered,
  verb: markNoShow,
});

const paid = defineOperation({
  method: "PUT",
  path: "/bookings/{bookingNumber}/payment",
  tag,
  summary: "Say whether it is paid",
  scope: "community:write",
  subject: BOOKING,
  input: inputs.markPaidInput,
  answer: numbered,
  verb: markPaid,
});

export const BOOKING_STEPS = [approve, reject, cancel, accept, noShow, paid];
