import { MAILED, type SendAccountMailInput, sendAccountMail } from "@/lib/notifications/send-account-mail";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/** Without steps on purpose: a step's result is stored, and a token must exist in its mail only. */
export const sendAccountMails = inngest.createFunction(
  { id: "people-send-account-mails", triggers: MAILED.map((event) => ({ event })) },
  ({ event }) => sendAccountMail(systemActor("send-account-mails"), event as unknown as SendAccountMailInput),
);
