import { about } from "./about";

export const bookingTexts = about("booking", {
  booking_requested: {
    reader: "Whoever decides about bookings of the area",
    title: "{{booker}} would like {{area}}",
    message: "{{when}}{{more}}, for “{{purpose}}”, {{guests}}. Please approve it or say why not.",
  },
  booking_confirmed: {
    reader: "Whoever booked it, when somebody else confirms it",
    title: "{{area}} is yours: {{booking}}",
    message: "{{when}}{{more}}, {{fee}}.",
  },
  booking_rejected: {
    reader: "Whoever asked for it",
    title: "{{booking}} was not approved",
    message: "{{area}}, {{when}}. {{actor}}: {{reason}}",
  },
  booking_cancelled: {
    reader: "Whoever booked it, when somebody else cancels it",
    title: "{{booking}} is cancelled",
    message: "{{area}}, {{when}}{{more}}. {{reason}} {{cancellation_fee}}",
  },
  booking_area_closed: {
    reader: "Whoever had it, when the estate closes the area",
    title: "{{area}} is closed: {{booking}} cannot take place",
    message:
      "{{when}}. {{reason}} It costs you nothing. Open it to choose another time, or to wait for this one.",
  },
  booking_reminder: {
    reader: "Whoever booked it, a day ahead",
    title: "Tomorrow: {{area}}",
    message: "{{when}}, for “{{purpose}}” ({{booking}}).",
  },
  booking_waitlist_offer: {
    reader: "The first on the waiting list",
    title: "{{area}} is free for you until {{until}}",
    message: "{{when}}. Take it before then; afterwards it goes to the next in line.",
  },
});
