import { iconClass } from "@/components/ui/icon-class";

const TEXTS = {
  filed: "We have it. You will hear from us as soon as somebody has looked at it.",
  edited: "Your changes are saved.",
  assigned: "Assigned. Everybody concerned has been told.",
  unassigned: "Handed back. It waits for somebody else to be assigned.",
  waiting: "The resident has been told. Press “Continue” as soon as the work can go on.",
  resolved: "Marked as resolved. The resident is asked whether everything is as it should be.",
  closed: "Closed. Thank you.",
  "closed-and-rated": "Closed. Thank you for the rating.",
  reopened: "Reopened. It is back on the same desk.",
  cancelled: "Cancelled. The reason is on the timeline.",
  "visit-offered": "Your times are with the other side. You are told as soon as one is picked.",
  "visit-missed": "Recorded. The other side has been told.",
  "visit-cancelled": "The visit is called off. The other side has been told.",
  "consent-given": "Saved. Whoever comes sees it here.",
  rated: "Thank you, your rating is saved.",
} as const;

export type Notice = keyof typeof TEXTS;

/** What just happened, after a form has led here. `notice` comes from the address: unknown ones say nothing. */
export function NoticeBanner({ notice, ticket }: { notice: unknown; ticket?: unknown }) {
  if (typeof notice !== "string" || !Object.hasOwn(TEXTS, notice)) return null;
  const subject = typeof ticket === "string" && /^MNT-\d{4}-\d{5,10}$/.test(ticket) ? `${ticket}: ` : "";
  return (
    <p
      role="status"
      className={`mb-5 flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm [--icon-size:1rem] before:mt-0.5 ${iconClass("circle-check-big")}`}
    >
      <span>
        {subject}
        {TEXTS[notice as Notice]}
      </span>
    </p>
  );
}
