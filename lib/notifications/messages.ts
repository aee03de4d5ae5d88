import { formatDateTime } from "@/lib/platform/format";
import type { Line, Listener } from "./audience";
import type { Facts, PersonFacts, RequestFacts, Wording } from "./facts";
import type { NotificationType } from "./registry";
import { reportMessage } from "./report-message";

export type Message = { title: string; message: string; url: string };
type Text = [title: string, message: string];
type TextOf<Facts> = (facts: Facts, to: Listener, wording: Wording) => Text;

type RequestType = Extract<NotificationType, `maintenance_${string}`>;

/** What one listener reads, from the facts as they are now. */
export function messageFor({ type, to, report }: Line, facts: Facts, wording: Wording): Message {
  if ("reports" in facts) return reportMessage(report, wording);
  const [title, message] =
    "request" in facts
      ? requestTexts[type as RequestType](facts, to, wording)
      : accountTexts[type as AccountType](facts, to, wording);
  return { title, message, url: urlFor({ type, to }, facts) };
}

const requestTexts: Record<RequestType, TextOf<RequestFacts>> = {
  maintenance_submitted: (facts, to) =>
    to === "resident"
      ? [
          `${by(facts)} filed ${ticket(facts)} for you`,
          `${quoted(facts)} is with the estate office. You will hear as soon as somebody has looked at it.`,
        ]
      : [
          `New request ${ticket(facts)} from ${facts.request.flatNumber}`,
          `${summary(facts)}. It waits to be acknowledged.`,
        ],

  maintenance_acknowledged: (facts, to) =>
    to === "resident"
      ? [
          `We have seen ${ticket(facts)}`,
          `${by(facts)} has read ${quoted(facts)}. Next, somebody will be assigned to it.`,
        ]
      : [`${by(facts)} acknowledged ${ticket(facts)}`, `${summary(facts)}.`],

  maintenance_assigned: (facts, to, wording) =>
    to === "resident"
      ? [
          `${assignee(facts)} will take care of ${ticket(facts)}`,
          `${quoted(facts)} has been assigned${expected(facts, wording)}.`,
        ]
      : [`${ticket(facts)} is assigned to you`, `${summary(facts)}${expected(facts, wording)}.`],

  maintenance_unassigned: (facts, to) =>
    to === "previousAssignee"
      ? [
          `${ticket(facts)} is no longer assigned to you`,
          `You need not do anything more about ${quoted(facts)}.`,
        ]
      : [
          `${facts.previousAssignee?.name ?? "The assignee"} declined ${ticket(facts)}`,
          `${summary(facts)}. It waits for somebody else to be assigned.`,
        ],

  maintenance_in_progress: (facts) => [`${by(facts)} started work on ${ticket(facts)}`, `${summary(facts)}.`],

  maintenance_resolved: (facts, to) =>
    to === "resident"
      ? [
          `${by(facts)} resolved ${ticket(facts)}`,
          `Is ${quoted(facts)} as it should be? Please confirm it, or reopen it if something is left to do.`,
        ]
      : [`${by(facts)} resolved ${ticket(facts)}`, `${summary(facts)}.`],

  maintenance_closed: (facts, to) =>
    to === "resident"
      ? [
          `${ticket(facts)} is closed`,
          `${quoted(facts)} is done. You can still say how it went by rating it.`,
        ]
      : [
          byResident(facts) ? `${by(facts)} confirmed ${ticket(facts)}` : `${ticket(facts)} is closed`,
          `${summary(facts)}. Thank you for your work.`,
        ],

  maintenance_reopened: (facts) => [
    `${by(facts)} reopened ${ticket(facts)}`,
    `${summary(facts)}. Something is left to do.`,
  ],

  maintenance_cancelled: (facts) => [
    `${by(facts)} cancelled ${ticket(facts)}`,
    `Nothing more will be done about ${quoted(facts)}.`,
  ],

  maintenance_comment: (facts) =>
    facts.comment?.text
      ? [`${by(facts)} commented on ${ticket(facts)}`, `“${excerpt(facts.comment.text)}”`]
      : [
          `${by(facts)} left an internal note on ${ticket(facts)}`,
          `${summary(facts)}. Open the request to read it.`,
        ],

  maintenance_overdue: (facts, to) =>
    to === "assignee"
      ? [
          `${ticket(facts)} on your desk is overdue`,
          `${summary(facts)}. ${raised(facts)}Please finish it, or tell the facility manager what is missing.`,
        ]
      : [
          `${ticket(facts)} is overdue, now at level ${facts.escalation?.level ?? 1}`,
          `${summary(facts)}. ${raised(facts)}${nextStep(facts)}`,
        ],

  maintenance_follow_up: (facts) => [
    `${ticket(facts)} waits to be acknowledged`,
    `${summary(facts)}. Nobody has looked at it yet: please acknowledge or assign it.`,
  ],

  maintenance_emergency: (facts) => [
    `Emergency ${ticket(facts)} has nobody assigned`,
    `${summary(facts)}. Nobody suitable is available around the clock: please assign somebody now.`,
  ],
};

type AccountType = Exclude<NotificationType, RequestType | "staff_report_ready">;

const accountTexts: Record<AccountType, TextOf<PersonFacts>> = {
  welcome_resident: ({ estateName }) => [
    `Welcome to ${estateName}`,
    "Report anything that needs fixing, with a photo, and follow it here until it is done.",
  ],
  welcome_staff: ({ estateName }) => [
    `Welcome to ${estateName}`,
    "Your requests and everything that happens to them will appear here.",
  ],
  account_waiting: ({ person }) => [
    `${person.name} would like to join`,
    person.isStaff
      ? "A staff registration with a confirmed email waits for an administrator's decision."
      : `A registration for ${person.flatNumber ?? "a flat"} with a confirmed email waits for your decision.`,
  ],
  account_approved: ({ person, estateName }) => [
    `Your account at ${estateName} is open`,
    person.isStaff
      ? "You can sign in now and see the requests you are asked to take care of."
      : "You can sign in now, report what needs fixing and follow it until it is done.",
  ],
  account_rejected: ({ person, estateName }) => [
    `Your registration at ${estateName} was declined`,
    [person.rejectionReason, "If you think this is a mistake, please speak to the estate office."]
      .filter(Boolean)
      .join(" "),
  ],
};

function urlFor({ type, to }: Line, facts: RequestFacts | PersonFacts): string {
  // Whoever is relieved may no longer see the request.
  if ("request" in facts) return to === "previousAssignee" ? "/maintenance" : `/maintenance/${ticket(facts)}`;
  if (type !== "account_waiting") return "/";
  return facts.person.isStaff ? "/admin-panel/staff-management" : "/admin-panel/residents";
}

const EXCERPT = 200;
const PRIORITY = ["", "low", "medium", "high", "emergency"];

const ticket = ({ request }: RequestFacts) => request.ticketNumber;
const quoted = ({ request }: RequestFacts) => `“${request.title}”`;
const by = ({ actor }: RequestFacts) => actor?.name ?? "The estate";
const byResident = ({ actor, request }: RequestFacts) => actor?.id === request.resident.id;
const assignee = ({ request }: RequestFacts) => request.assignee?.name ?? "Somebody";

/** “Kitchen outlet sparks”, Electrical, high priority, A-101 kitchen */
function summary({ request }: RequestFacts): string {
  const place = [request.flatNumber, request.location].filter(Boolean).join(", ");
  return `“${request.title}” · ${request.category} · ${PRIORITY[request.priority]} priority · ${place}`;
}

function raised({ escalation }: RequestFacts): string {
  return escalation?.raisedPriority
    ? `Its priority was raised to ${PRIORITY[escalation.raisedPriority]}. `
    : "";
}

function nextStep({ escalation, request }: RequestFacts): string {
  if (escalation?.reassignedTo)
    return `It was passed from ${request.assignee?.name ?? "its assignee"} to ${escalation.reassignedTo.name}.`;
  const has = request.assignee ? `${request.assignee.name} has it.` : "Its assignee is no longer here.";
  return escalation && escalation.level >= 3 ? `${has} It needs your decision now.` : has;
}

function expected({ request }: RequestFacts, wording: Wording): string {
  return request.dueAt ? `, expected by ${formatDateTime(request.dueAt, wording)}` : "";
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= EXCERPT
    ? line
    : `${characters
        .slice(0, EXCERPT - 1)
        .join("")
        .trimEnd()}…`;
}
