import { cx } from "./cx";
import { iconClass } from "./icon-class";

/** What just happened, after a form has led here. `notice` comes from the address: unknown ones say nothing. */
export function NoticeLine({
  notices,
  notice,
  subject = "",
  className,
}: {
  notices: Readonly<Record<string, string>>;
  notice: unknown;
  /** What it is about, before the text. */
  subject?: string;
  className?: string;
}) {
  if (typeof notice !== "string" || !Object.hasOwn(notices, notice)) return null;
  return (
    <p
      role="status"
      className={cx(
        "flex gap-2.5 rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm [--icon-size:1rem] before:mt-0.5",
        iconClass("circle-check-big"),
        className,
      )}
    >
      <span>
        {subject}
        {notices[notice]}
      </span>
    </p>
  );
}
