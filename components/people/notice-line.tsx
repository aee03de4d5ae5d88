import { CircleCheckBig } from "lucide-react";

/** What just happened, after a form has led here. `notice` comes from the address: unknown ones say nothing. */
export function NoticeLine({
  notices,
  notice,
}: {
  notices: Readonly<Record<string, string>>;
  notice: unknown;
}) {
  if (typeof notice !== "string" || !Object.hasOwn(notices, notice)) return null;
  return (
    <p
      role="status"
      className="flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm"
    >
      <CircleCheckBig aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{notices[notice]}</span>
    </p>
  );
}
