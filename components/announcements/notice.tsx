import { iconClass } from "@/components/ui/icon-class";

const TEXTS = {
  saved: "Saved. This is how it will look; nobody has been told yet.",
  published: "Published. Everybody it is for is being told.",
  scheduled: "Scheduled. It publishes itself at the moment you chose.",
  unscheduled: "It is a draft again, and will not be published by itself.",
  corrected: "Your correction is saved.",
  withdrawn: "Withdrawn. Only those who send announcements still see it.",
  deleted: "The draft is deleted.",
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
      <span>{TEXTS[notice as Notice]}</span>
    </p>
  );
}
