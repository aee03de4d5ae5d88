import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { type Tone, toneText } from "@/components/ui/tone";

/** A number that leads to what it counts. `tone` colours it while there is something to do. */
export function CountTile({
  label,
  count,
  more,
  href,
  tone,
}: {
  label: string;
  count: number;
  /** There are more than were counted. */
  more?: boolean;
  href: string;
  tone?: Tone;
}) {
  return (
    <Link
      href={href}
      className="grid content-start gap-0.5 rounded-lg border bg-surface px-4 py-3 transition-colors hover:bg-hover"
    >
      <span className={cx("font-semibold text-2xl tabular", count > 0 && tone ? toneText[tone] : "text-ink")}>
        {count}
        {more && "+"}
      </span>
      <span className="text-muted text-sm">{label}</span>
    </Link>
  );
}
