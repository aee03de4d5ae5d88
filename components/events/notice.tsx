import { iconClass } from "@/components/ui/icon-class";

const TEXTS = {
  published: "Published. Everybody in the estate has been invited.",
  edited: "Your changes are saved. If time or place changed, those who come have been told.",
  cancelled: "Cancelled. Everybody has been told why.",
} as const;

export type Notice = keyof typeof TEXTS;

/** What just happened, after a form has led here. `notice` comes from the address: unknown ones say nothing. */
export function EventNotice({ notice }: { notice: unknown }) {
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
