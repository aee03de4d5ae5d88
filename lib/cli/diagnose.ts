import { formatMetric, METRIC_DEFINITIONS } from "@/lib/analytics/definitions";
import type { Metric } from "@/lib/analytics/metrics";
import { listTeamPerformance } from "@/lib/analytics/performance";
import { listOwnRights } from "@/lib/integrity/own-rights";
import { validateIntegrity } from "@/lib/integrity/validate";
import { PERMISSION_LABEL } from "@/lib/people/labels";
import type { Actor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import type { Answer } from "./door";
import { integrityText } from "./integrity-text";
import { table } from "./table";

const DAYS = 30;
const FIGURES: readonly Metric[] = ["total", "completed", "onTimeRate", "avgSatisfaction", "workload"];

/** A difference that somebody decided is shown; one that nobody decided is a problem. */
export async function checkPermissions(actor: Actor): Promise<Answer> {
  const [checked] = await validateIntegrity(actor, { only: ["permission-mismatch"] });
  const rights = await listOwnRights();
  const rows = rights.map((each) => [
    each.employeeId,
    each.name,
    each.role,
    `${each.isGranted ? "also" : "not"}: ${PERMISSION_LABEL[each.permission]}`,
    each.decidedBy ?? "nobody: not in the audit",
  ]);
  const found = rows.length
    ? table(["employee", "name", "role", "permission", "decided by"], rows)
    : "Everybody has exactly the permissions of the role.";
  return { text: `Permissions\n${found}`, data: rights, failed: Boolean(checked?.findings.length) };
}

export async function verifyAssignments(actor: Actor): Promise<Answer> {
  const only = ["assignee-inactive", "assignee-not-suitable", "over-the-cap"];
  const checks = await validateIntegrity(actor, { only });
  const failed = checks.some(({ findings }) => findings.length > 0);
  return { text: `Assignments\n${integrityText(checks)}`, data: checks, failed };
}

export async function performanceReport(actor: Actor, now = new Date()): Promise<Answer> {
  const settings = await readSettings();
  const window = { from: new Date(now.getTime() - DAYS * 86_400_000), to: now };
  const team = await listTeamPerformance(actor, window, settings);
  const rows = team.map(({ name, measured }) => [
    name,
    ...FIGURES.map((metric) => formatMetric(metric, measured.metrics[metric].value, settings)),
  ]);
  const heading = ["name", ...FIGURES.map((metric) => METRIC_DEFINITIONS[metric].label.toLowerCase())];
  return { text: `The last ${DAYS} days\n${table(heading, rows)}`, data: team };
}
