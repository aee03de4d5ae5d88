import {
  REPORTER_MAILED,
  type SendReporterMailInput,
  sendReporterMail,
} from "@/lib/notifications/send-reporter-mail";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/** To people without an account who left an address with their report. */
export const sendReporterMails = inngest.createFunction(
  { id: "maintenance-send-reporter-mails", triggers: REPORTER_MAILED.map((event) => ({ event })) },
  ({ event }) =>
    sendReporterMail(
      systemActor("maintenance-send-reporter-mails"),
      event as unknown as SendReporterMailInput,
    ),
);
