import { NoticeLine } from "@/components/ui/notice-line";

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

export function NoticeBanner({ notice, ticket }: { notice: unknown; ticket?: unknown }) {
  const subject = typeof ticket === "string" && /^MNT-\d{4}-\d{5,10}$/.test(ticket) ? `${ticket}: ` : "";
  return <NoticeLine notices={TEXTS} notice={notice} subject={subject} className="mb-5" />;
}
