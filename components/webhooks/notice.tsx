import { CircleCheckBig } from "lucide-react";

const NOTICES: Record<string, string> = {
  saved: "Saved. It holds for what happens from now on.",
  on: "Switched on. What happened while it was off is not sent; single messages can be sent again.",
  off: "Switched off. Nothing is sent until it is switched on again.",
  test: "A test is on its way. It is tried once: look again in a moment.",
  again: "The message is on its way again, with the same id.",
  removed: "Removed. Nothing more is sent there.",
};

/** What just happened, after a form has led here. */
export function Notice({ of }: { of: unknown }) {
  const text = typeof of === "string" ? NOTICES[of] : undefined;
  if (!text) return null;
  return (
    <p
      role="status"
      className="mb-5 flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm"
    >
      <CircleCheckBig aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{text}</span>
    </p>
  );
}
