import type { InngestFunction } from "inngest";
import { assignNewEmergency } from "./assign-emergency";
import { notifyPeople } from "./notify-people";
import { retention } from "./retention";
import { sendAccountMails } from "./send-account-mails";
import { sendDeliveries } from "./send-deliveries";

/** Everything that runs in the background. */
export const functions: readonly InngestFunction.Any[] = [
  assignNewEmergency,
  ...notifyPeople,
  retention,
  sendAccountMails,
  sendDeliveries,
];
