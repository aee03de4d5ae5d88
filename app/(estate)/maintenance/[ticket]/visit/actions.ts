"use server";
import { cancelVisit } from "@/lib/maintenance/visits/cancel-visit";
import { confirmArrival } from "@/lib/maintenance/visits/confirm-arrival";
import { enterHome } from "@/lib/maintenance/visits/enter-home";
import { giveConsent } from "@/lib/maintenance/visits/give-consent";
import { offerVisit } from "@/lib/maintenance/visits/offer-visit";
import { pickWindow } from "@/lib/maintenance/visits/pick-window";
import { reportMissed } from "@/lib/maintenance/visits/report-missed";
import {
  cancelVisitInput,
  confirmArrivalInput,
  enterHomeInput,
  giveConsentInput,
  offerVisitInput,
  pickWindowInput,
  reportMissedInput,
} from "@/lib/maintenance/visits/schema";
import { defineAction } from "@/lib/web/define-action";
import { requestPath } from "../../paths";

/** Where one's own visits are listed. */
const DESKS = ["/", "/staff/dashboard"];

export const offerVisitAction = defineAction({
  schema: offerVisitInput,
  verb: offerVisit,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "visit-offered") }),
});

export const pickWindowAction = defineAction({
  schema: pickWindowInput,
  verb: pickWindow,
  done: ({ ticketNumber }) => ({
    message: "Agreed. The other side has been told.",
    revalidate: [...DESKS, requestPath(ticketNumber)],
  }),
});

export const giveConsentAction = defineAction({
  schema: giveConsentInput,
  verb: giveConsent,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "consent-given") }),
});

export const confirmArrivalAction = defineAction({
  schema: confirmArrivalInput,
  verb: confirmArrival,
  done: ({ ticketNumber }) => ({
    message: "That is the code: the visit has begun.",
    revalidate: [...DESKS, requestPath(ticketNumber)],
  }),
});

export const enterHomeAction = defineAction({
  schema: enterHomeInput,
  verb: enterHome,
  done: ({ ticketNumber }) => ({
    message: "Recorded. The resident is told that you are inside.",
    revalidate: [...DESKS, requestPath(ticketNumber)],
  }),
});

export const reportMissedAction = defineAction({
  schema: reportMissedInput,
  verb: reportMissed,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "visit-missed") }),
});

export const cancelVisitAction = defineAction({
  schema: cancelVisitInput,
  verb: cancelVisit,
  done: ({ ticketNumber }) => ({ redirect: requestPath(ticketNumber, "visit-cancelled") }),
});
