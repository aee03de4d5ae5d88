import type { InngestFunction } from "inngest";
import { assignNewEmergency } from "./assign-emergency";
import { closeUnconfirmed } from "./auto-close";
import { sweepBudgets, watchBudgets } from "./budget-alerts";
import { committeePacks } from "./committee-packs";
import { escalateOverdueRequests } from "./escalate-overdue";
import { makeReports } from "./make-reports";
import { notifyPeople } from "./notify-people";
import { releaseHeldDeliveries } from "./release-held-deliveries";
import { remindOfUnacknowledged } from "./remind-unacknowledged";
import { retention } from "./retention";
import { scheduledReports } from "./scheduled-reports";
import { sealAuditEntries } from "./seal-audit";
import { sendAccountMails } from "./send-account-mails";
import { sendBatches } from "./send-batches";
import { sendDeliveries } from "./send-deliveries";

/** Everything that runs in the background. */
export const functions: readonly InngestFunction.Any[] = [
  assignNewEmergency,
  closeUnconfirmed,
  committeePacks,
  escalateOverdueRequests,
  makeReports,
  ...notifyPeople,
  releaseHeldDeliveries,
  remindOfUnacknowledged,
  retention,
  scheduledReports,
  sealAuditEntries,
  sendAccountMails,
  sendBatches,
  sendDeliveries,
  sweepBudgets,
  watchBudgets,
];
