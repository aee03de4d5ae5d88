import type { Line } from "./audience";
import { estateUrl } from "./emails/estate-url";
import type { Facts, PersonFacts, RequestFacts, Wording } from "./facts";
import { renderTemplate, type Template, type TemplateValues } from "./render-template";
import { personValues, reportValues, requestValues, smsBudgetValues } from "./template-values";
import { isTemplateKey, type TemplateBook, type TemplateKey, templateFor } from "./templates";

export type Message = Template & { url: string };

/** What one listener reads, from the facts as they are now, in the estate's own words. */
export function messageFor(
  line: Line,
  facts: Facts,
  wording: Wording,
  book: TemplateBook = new Map(),
): Message {
  const url = urlFor(line, facts);
  const values = { ...valuesFor(line, facts, wording), link: estateUrl(url) };
  return { ...renderTemplate(templateFor(book, templateKey(line, facts)), values), url };
}

function valuesFor({ report }: Line, facts: Facts, wording: Wording): TemplateValues {
  if ("smsBudget" in facts) return smsBudgetValues(facts, wording);
  if ("request" in facts) return requestValues(facts, wording);
  if ("person" in facts) return personValues(facts);
  if (!report) throw new Error("A line about reports names its report.");
  return reportValues(report, wording);
}

/** One type may have several texts: for the resident and for staff, for a public comment and an internal note. */
function templateKey(line: Line, facts: Facts): TemplateKey {
  const key = `${line.type}.${formOf(line, facts)}`;
  if (isTemplateKey(key)) return key;
  if (isTemplateKey(line.type)) return line.type;
  throw new Error(`There is no text for ${key}.`);
}

function formOf(line: Line, facts: Facts): string {
  if ("request" in facts) return requestForm(line, facts);
  if ("person" in facts) return facts.person.isStaff ? "staff" : "resident";
  return line.report?.person ? "own" : "estate";
}

function requestForm({ type, to }: Line, { actor, request, comment }: RequestFacts): string {
  if (type === "maintenance_comment") return comment?.text ? "public" : "internal";
  if (type === "maintenance_unassigned") return to === "previousAssignee" ? "relieved" : "managers";
  if (type === "maintenance_overdue") return to === "assignee" ? "assignee" : "managers";
  if (to === "resident") return "resident";
  if (type === "maintenance_assigned") return "assignee";
  const confirmed = type === "maintenance_closed" && actor?.id === request.resident.id;
  return confirmed ? "confirmed" : "staff";
}

function urlFor(line: Line, facts: Facts): string {
  if ("reports" in facts) return reportUrl(line);
  if ("smsBudget" in facts) return "/admin-panel/notifications";
  if ("person" in facts) return personUrl(line, facts);
  // Whoever is relieved may no longer see the request.
  return line.to === "previousAssignee" ? "/maintenance" : `/maintenance/${facts.request.ticketNumber}`;
}

const reportUrl = ({ report }: Line) =>
  report?.person ? `/staff/performance/${report.id}` : `/admin-panel/reports/${report?.id}`;

function personUrl({ type }: Line, { person }: PersonFacts): string {
  if (type !== "account_waiting" && type !== "email_bounced") return "/";
  return person.isStaff ? "/admin-panel/staff-management" : "/admin-panel/residents";
}
