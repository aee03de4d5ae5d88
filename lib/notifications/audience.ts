import type { PublishedActivity } from "@/lib/platform/activity";
import type { Facts, FactsOf, HeardActivity, PersonFacts, RequestFacts } from "./facts";
import type { NotificationType } from "./registry";
import type { ReportFact, ReportFacts } from "./report-facts";
import { escalatedLines } from "./sweep-audience";
import type { DigestFacts } from "./sweep-facts";

/** Who a person is to what happened. The groups mean the active ones. */
export type Listener =
  | "resident"
  | "assignee"
  | "previousAssignee"
  | "superiors"
  | "facilityManagers"
  | "administrators"
  | "moneyManagers"
  | "person"
  | "reported";

/** With `report` the line is about that one of the several that were stored. */
export type Line = {
  type: NotificationType;
  to: Listener;
  report?: ReportFact;
  /** Of a sweep: this one request, or many of them together. */
  about?: RequestFacts | DigestFacts;
  requestId?: string;
  /** Only these of whom `to` means. */
  people?: readonly string[];
};

type Decisions = { [A in HeardActivity as A["name"]]: (facts: FactsOf<A["name"]>) => readonly Line[] };

/** A decision too: nobody needs to hear of it. */
const none = () => [];

const tell =
  (type: NotificationType, ...listeners: Listener[]) =>
  (): Line[] =>
    listeners.map((to) => ({ type, to }));

/**
 * Who hears of what (DOMAIN §3). An activity that is missing here does not compile. Whoever did it never hears of
 * it: that rule is kept where the lines are resolved (notify.ts).
 */
const decisions = {
  "maintenance/request.submitted": tell("maintenance_submitted", "facilityManagers", "resident"),
  "maintenance/request.edited": none,
  "maintenance/request.acknowledged": tell("maintenance_acknowledged", "resident", "assignee"),
  "maintenance/request.assigned": () => [
    { type: "maintenance_assigned", to: "assignee" },
    { type: "maintenance_assigned", to: "resident" },
    { type: "maintenance_unassigned", to: "previousAssignee" },
  ],
  "maintenance/request.unassigned": unassigned,
  "maintenance/request.started": tell("maintenance_in_progress", "resident", "assignee"),
  "maintenance/request.paused": tell("maintenance_waiting", "resident"),
  "maintenance/request.resumed": none,
  "maintenance/request.resolved": tell("maintenance_resolved", "resident", "assignee"),
  "maintenance/request.closed": tell("maintenance_closed", "resident", "assignee"),
  "maintenance/request.reopened": tell("maintenance_reopened", "assignee", "facilityManagers", "resident"),
  "maintenance/request.cancelled": tell("maintenance_cancelled", "resident", "assignee"),
  "maintenance/request.rated": none,
  "maintenance/request.commented": commented,
  "maintenance/emergency.unassigned": tell("maintenance_emergency", "facilityManagers"),
  "maintenance/requests.escalated": escalatedLines,
  "maintenance/request.unacknowledged": tell("maintenance_follow_up", "facilityManagers"),
  "people/resident.registered": tell("welcome_resident", "person"),
  "people/staff.registered": tell("welcome_staff", "person"),
  // Approvers are asked only now: before, anybody could fill their bell with invented addresses.
  "people/email.verified": waiting,
  "people/account.approved": tell("account_approved", "person"),
  "people/account.rejected": tell("account_rejected", "person"),
  "people/account.deactivated": deactivated,
  "people/account.reactivated": tell("account_approved", "person"),
  // Answered with a mail of their own: send-account-mail.ts.
  "people/registration.repeated": none,
  "people/verification.requested": none,
  "people/password-reset.requested": none,
  "people/password.changed": none,
  "people/person.invited": none,
  "people/invitation.accepted": welcomed,
  "people/invitation.revoked": none,
  "people/sessions.ended": none,
  "people/resident.moved-out": none,
  "people/rights.changed": tell("rights_changed", "person"),
  "finance/vendor.added": none,
  "finance/vendor.edited": none,
  "finance/vendor.deactivated": none,
  "finance/vendor.reactivated": none,
  // Staff read it on the request's timeline.
  "finance/vendor.engaged": none,
  "finance/vendor.disengaged": none,
  "finance/vendor.rated": none,
  "finance/cost.recorded": none,
  "finance/budget.set": none,
  "finance/budget.reached": tell("budget_alert", "moneyManagers", "administrators"),
  "analytics/reports.generated": reported,
  "notifications/email.bounced": tell("email_bounced", "administrators"),
  "notifications/sms-budget.reached": tell("budget_alert", "administrators"),
} satisfies Decisions;

/** The activities that somebody hears of. */
export const HEARD = Object.entries(decisions)
  .filter(([, decide]) => decide !== none)
  .map(([name]) => name as HeardActivity["name"]);

export function audienceOf(
  activity: Pick<PublishedActivity<HeardActivity>, "name">,
  facts: Facts,
): readonly Line[] {
  const decide = decisions[activity.name] as (facts: Facts) => readonly Line[];
  return decide(facts);
}

/** Who declines leaves the request to the managers; who is relieved is told. */
function unassigned({ declined }: RequestFacts): Line[] {
  const type = "maintenance_unassigned";
  const relieved: Line = { type, to: "previousAssignee" };
  return declined ? [relieved, { type, to: "facilityManagers" }] : [relieved];
}

function commented({ actor, request, comment }: RequestFacts): Line[] {
  const type = "maintenance_comment";
  if (!comment) return [];
  if (comment.isInternal)
    return [
      { type, to: "assignee" },
      { type, to: "facilityManagers" },
    ];
  if (actor?.id === request.resident.id)
    return [{ type, to: request.assignee ? "assignee" : "facilityManagers" }];
  return [
    { type, to: "resident" },
    { type, to: "assignee" },
  ];
}

function waiting({ person }: PersonFacts): Line[] {
  const type = "account_waiting";
  if (!person.isWaiting) return [];
  const administrators: Line = { type, to: "administrators" };
  return person.isStaff ? [administrators] : [administrators, { type, to: "facilityManagers" }];
}

/** Only what somebody must now decide: the requests that nobody took over. */
function deactivated({ returned }: PersonFacts): Line[] {
  return returned ? [{ type: "requests_returned", to: "facilityManagers" }] : [];
}

function welcomed({ person }: PersonFacts): Line[] {
  return [{ type: person.isStaff ? "welcome_staff" : "welcome_resident", to: "person" }];
}

/** Everybody hears of their own report; facility managers of the estate's, and only of that: it leads to theirs. */
function reported({ reports }: ReportFacts): Line[] {
  const type = "staff_report_ready";
  const estate = reports.find(({ person }) => person === null);
  const people = reports.filter(({ person }) => person && !(estate && person.isFacilityManager));
  return [
    ...(estate ? [{ type, to: "facilityManagers", report: estate } satisfies Line] : []),
    ...people.map((report): Line => ({ type, to: "reported", report })),
  ];
}
