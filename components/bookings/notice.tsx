import { iconClass } from "@/components/ui/icon-class";

const TEXTS = {
  booked: "Booked: it is yours.",
  requested: "We have your wish. The slot is held until somebody has decided; you will be told.",
  series: "The series is booked.",
  taken: "Taken: it is yours.",
  declined: "Declined. It goes to the next in line.",
  cancelled: "Cancelled.",
  approved: "Approved. Whoever asked has been told.",
  rejected: "Not approved. Whoever asked has been told why.",
  waiting:
    "You are on the waiting list. When it becomes free you are told, and it is held for you for two hours.",
  left: "You do not wait for it any more.",
  "feed-revoked": "The calendar address does not work any more.",
} as const;

export type Notice = keyof typeof TEXTS;

/** What just happened, after a form has led here. `notice` comes from the address: unknown ones say nothing. */
export function NoticeBanner({ notice }: { notice: unknown }) {
  if (typeof notice !== "string" || !Object.hasOwn(TEXTS, notice)) return null;
  return (
    <p
      role="status"
      className={`mb-5 flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm [--icon-size:1rem] before:mt-0.5 ${iconClass("circle-check-big")}`}
    >
      {TEXTS[notice as Notice]}
    </p>
  );
}
