import type { InngestFunction } from "inngest";
import { assignNewEmergency } from "./assign-emergency";
import { closeUnconfirmed } from "./auto-close";
import { escalateOverdueRequests } from "./escalate-overdue";
import { notifyPeople } from "./notify-people";
import { releaseHeldDeliveries } from "./release-held-deliveries";
import { remindOfUnacknowledged } from "./remind-unacknowledged";
import { retention } from "./retention";
import { scheduledReports } from "./scheduled-reports";
import { sendAccountMails } from "./send-account-mails";
import { sendBatches } from "./send-batches";
import { sendDeliveries } from "./send-deliveries";

/** Everything that runs in the background. */
export const functions: readonly InngestFunction.Any[] = [
  assignNewEmergency,
  closeUnconfirmed,
  escalateOverdueRequests,
  ...notifyPeople,
  releaseHeldDeliveries,
  remindOfUnacknowledged,
  retention,
  scheduledReports,
  sendAccountMails,
  sendBatches,
  sendDeliveries,
];
