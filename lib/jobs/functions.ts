import type { InngestFunction } from "inngest";
import { assignNewEmergency } from "./assign-emergency";
import { closeUnconfirmed } from "./auto-close";
import { closeFaultyAreas, releaseBookingsOfLeavers, remindOfBookings, sweepBookings } from "./bookings";
import { sweepBudgets, watchBudgets } from "./budget-alerts";
import { committeePacks } from "./committee-packs";
import { detectOutbreaks } from "./detect-outbreaks";
import { escalateOverdueRequests } from "./escalate-overdue";
import { releasePlacesOfLeavers, remindOfComingEvents } from "./events";
import { graphFunctions } from "./graph";
import { importOwners } from "./import-owners";
import { makeReports } from "./make-reports";
import { notifyPeople } from "./notify-people";
import { publishDueAnnouncements } from "./publish-due-announcements";
import { queueWebhooks } from "./queue-webhooks";
import { releaseHeldDeliveries } from "./release-held-deliveries";
import { remindOfUnacknowledged } from "./remind-unacknowledged";
import { retention } from "./retention";
import { scheduledReports } from "./scheduled-reports";
import { sealAuditEntries } from "./seal-audit";
import { sendAccountMails } from "./send-account-mails";
import { sendBatches } from "./send-batches";
import { sendDeliveries } from "./send-deliveries";
import { sendReporterMails } from "./send-reporter-mails";
import { sendWebhooks } from "./send-webhooks";
import { sweepVisits } from "./visits";

/** Everything that runs in the background. */
export const functions: readonly InngestFunction.Any[] = [
  assignNewEmergency,
  closeFaultyAreas,
  closeUnconfirmed,
  committeePacks,
  detectOutbreaks,
  escalateOverdueRequests,
  ...graphFunctions,
  importOwners,
  makeReports,
  ...notifyPeople,
  publishDueAnnouncements,
  ...queueWebhooks,
  releaseBookingsOfLeavers,
  releaseHeldDeliveries,
  releasePlacesOfLeavers,
  remindOfComingEvents,
  remindOfBookings,
  remindOfUnacknowledged,
  retention,
  scheduledReports,
  sealAuditEntries,
  sendAccountMails,
  sendBatches,
  sendDeliveries,
  sendReporterMails,
  sendWebhooks,
  sweepBookings,
  sweepBudgets,
  sweepVisits,
  watchBudgets,
];
