import { cx } from "@/components/ui/cx";

/** How full: a person's load ("3/10"). Amber from four fifths, red when full. */
export function LoadBar({
  value,
  max,
  label,
  className,
}: {
  value: number;
  max: number;
  label: string;
  className?: string;
}) {
  const share = max > 0 ? value / max : 0;
  const fill = share >= 1 ? "bg-alert" : share >= 0.8 ? "bg-waiting" : "bg-accent";
  return (
    <span className={cx("inline-flex items-center gap-2 text-sm tabular", className)}>
      <Bar role="meter" value={value} max={max} label={label} fill={fill} className="w-16" />
      <span className="whitespace-nowrap text-muted">
        {value}/{max}
      </span>
    </span>
  );
}

/** How far a longer piece of work is. */
export function Progress({ value, max = 100, label }: { value: number; max?: number; label: string }) {
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-muted tabular">{max > 0 ? Math.floor((value / max) * 100) : 0} %</span>
      </div>
      <Bar role="progressbar" value={value} max={max} label={label} fill="bg-accent" className="w-full" />
    </div>
  );
}

function Bar({
  role,
  value,
  max,
  label,
  fill,
  className,
}: {
  role: "meter" | "progressbar";
  value: number;
  max: number;
  label: string;
  fill: string;
  className: string;
}) {
  const percent = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name and values
    <span
      role={role}
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className={cx("block h-1.5 overflow-hidden rounded-full bg-line", className)}
    >
      <span
        className={cx("block h-full rounded-full transition-[width]", fill)}
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
