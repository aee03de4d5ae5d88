import type { Check } from "./check";
import { assigneeInactive } from "./checks/assignee-inactive";
import { assigneeNotSuitable } from "./checks/assignee-not-suitable";
import { attachmentRows } from "./checks/attachment-rows";
import { auditGap } from "./checks/audit-gap";
import { categoryWithoutExperts } from "./checks/category-without-experts";
import { duplicateOwner } from "./checks/duplicate-owner";
import { expiredTokens } from "./checks/expired-tokens";
import { oldOutbox } from "./checks/old-outbox";
import { orphanFiles } from "./checks/orphan-files";
import { overTheCap } from "./checks/over-the-cap";
import { permissionMismatch } from "./checks/permission-mismatch";
import { reportTotals } from "./checks/report-totals";
import { reportingCycle } from "./checks/reporting-cycle";
import { statusTimestamps } from "./checks/status-timestamps";
import { stuckImports } from "./checks/stuck-imports";
import { stuckRuns } from "./checks/stuck-runs";
import { undeliveredNotifications } from "./checks/undelivered-notifications";

/** In the order in which they are reported and mended. */
export const CHECKS: readonly Check[] = [
  assigneeInactive,
  assigneeNotSuitable,
  overTheCap,
  statusTimestamps,
  attachmentRows,
  orphanFiles,
  undeliveredNotifications,
  oldOutbox,
  permissionMismatch,
  reportingCycle,
  duplicateOwner,
  categoryWithoutExperts,
  reportTotals,
  stuckRuns,
  stuckImports,
  expiredTokens,
  auditGap,
];
