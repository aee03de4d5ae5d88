import { rightsSentence } from "@/lib/people/rights";
import { formatDateTime, formatMoney } from "@/lib/platform/format";
import type { BudgetFacts } from "./budget-facts";
import type { PersonFacts, RequestFacts, SmsBudgetFacts, Wording } from "./facts";
import { shortened, type TemplateValues } from "./render-template";
import type { ReportFact } from "./report-facts";
import type { DigestFacts } from "./sweep-facts";
import type { Subject } from "./templates";

const EXCERPT = 200;
const PRIORITY = ["", "low", "medium", "high", "emergency"];
const PERIOD = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly" };

export function requestValues(facts: RequestFacts, wording: Wording) {
  const { actor, request, comment, escalation, previousAssignee } = facts;
  const place = [request.flatNumber, request.location].filter(Boolean).join(", ");
  return {
    estate: wording.estateName,
    ticket: request.ticketNumber,
    request: request.title,
    category: request.category,
    priority: PRIORITY[request.priority] ?? "",
    flat: request.flatNumber,
    place,
    summary: `“${request.title}” · ${request.category} · ${PRIORITY[request.priority]} priority · ${place}`,
    actor: actor?.name ?? "The estate",
    resident: request.resident.name,
    assignee: request.assignee?.name ?? "Somebody",
    previous_assignee: previousAssignee?.name ?? "The assignee",
    expected: request.dueAt ? `, expected by ${formatDateTime(request.dueAt, wording)}` : "",
    comment: comment?.text ? shortened(comment.text, EXCERPT) : "",
    level: String(escalation?.level ?? 1),
    raised: escalation?.raisedPriority
      ? `Its priority was raised to ${PRIORITY[escalation.raisedPriority]}.`
      : "",
    next_step: nextStep(facts),
  } satisfies TemplateValues;
}

function nextStep({ escalation, request }: RequestFacts): string {
  if (escalation?.reassignedTo)
    return `It was passed from ${request.assignee?.name ?? "its assignee"} to ${escalation.reassignedTo.name}.`;
  const has = request.assignee ? `${request.assignee.name} has it.` : "Its assignee is no longer here.";
  return escalation && escalation.level >= 3 ? `${has} It needs your decision now.` : has;
}

export const digestValues = ({ digest }: DigestFacts, wording: { estateName: string }) => {
  const { requests, levels, raised, reassigned, undecided } = digest;
  const [first, second, third] = levels;
  return {
    estate: wording.estateName,
    count: String(requests),
    levels: listed([
      [first, "at level 1"],
      [second, "at level 2"],
      [third, "at level 3 or above"],
    ]),
    raised: sentence(raised, "of them has a higher priority now", "of them have a higher priority now"),
    reassigned: sentence(reassigned, "went to somebody else", "went to somebody else"),
    undecided: sentence(undecided, "needs your decision now", "need your decision now"),
  } satisfies TemplateValues;
};

const sentence = (count: number, one: string, many: string) =>
  count === 0 ? "" : `${count} ${count === 1 ? one : many}.`;

const listed = (parts: [count: number, words: string][]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");

export const personValues = ({ person, estateName, returned = 0, rights }: PersonFacts) =>
  ({
    estate: estateName,
    person: person.name,
    email: person.email,
    flat: person.flatNumber ?? "a flat",
    reason: person.bounceReason ?? person.rejectionReason ?? "",
    count: returned === 1 ? "1 request" : `${returned} requests`,
    changes: rights ? rightsSentence(rights) : "",
  }) satisfies TemplateValues;

export const reportValues = ({ period, label, summary }: ReportFact, wording: { estateName: string }) =>
  ({ estate: wording.estateName, period: PERIOD[period], label, summary }) satisfies TemplateValues;

export const smsBudgetValues = ({ smsBudget }: SmsBudgetFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    month: monthName(smsBudget.month, wording.locale),
    percent: String(smsBudget.percent),
    used: String(smsBudget.used),
    budget: String(smsBudget.budget),
    consequence:
      smsBudget.percent >= 100
        ? "Until the month ends only emergencies are sent by SMS; everything else goes in the app and by email."
        : "When all are used, only emergencies are sent by SMS until the month ends.",
  }) satisfies TemplateValues;

export const budgetValues = ({ budget }: BudgetFacts, wording: Wording) =>
  ({
    estate: wording.estateName,
    category: budget.category,
    month: monthName(budget.month, wording.locale),
    percent: budget.percent === null ? "more than 100" : String(budget.percent),
    used: formatMoney(budget.used, wording),
    budget: formatMoney(budget.amount, wording),
    consequence:
      budget.threshold >= 100
        ? "Whatever is added now goes beyond it."
        : "There is still time to decide what can wait, or to raise it.",
  }) satisfies TemplateValues;

/** "2026-11" as "November 2026". */
const monthName = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

type Names = Record<Subject, readonly string[]>;

/** What each text may fill in; `link` is the page's full address, `headline` (SMS only) the finished title. */
export const PLACEHOLDERS: Names = {
  request: [
    "estate",
    "ticket",
    "request",
    "category",
    "priority",
    "flat",
    "place",
    "summary",
    "actor",
    "resident",
    "assignee",
    "previous_assignee",
    "expected",
    "comment",
    "level",
    "raised",
    "next_step",
    "link",
  ],
  escalations: ["estate", "count", "levels", "raised", "reassigned", "undecided", "link"],
  person: ["estate", "person", "email", "flat", "reason", "count", "changes", "link"],
  report: ["estate", "period", "label", "summary", "link"],
  budget: ["estate", "category", "month", "percent", "used", "budget", "consequence", "link"],
  smsBudget: ["estate", "month", "percent", "used", "budget", "consequence", "link"],
};
