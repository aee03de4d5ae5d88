import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { type Tone, toneClass } from "@/components/ui/tone";

/** What happened, in order. */
export function Timeline({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="grid gap-0">
      {children}
    </ol>
  );
}

/** One thing that happened; with a body it is something somebody said. Internal notes never look like replies. */
export function TimelineItem({
  icon,
  tone,
  title,
  time,
  internal,
  children,
}: {
  icon: ReactNode;
  tone?: Tone;
  title: ReactNode;
  time: ReactNode;
  /** Only staff see it. */
  internal?: boolean;
  children?: ReactNode;
}) {
  return (
    <li className="group/item relative grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 pb-6 last:pb-0">
      <span
        aria-hidden="true"
        className="absolute top-8 bottom-1 left-[13.5px] w-px bg-line-strong group-last/item:hidden"
      />
      <span
        aria-hidden="true"
        className={cx(
          "flex size-7 items-center justify-center rounded-full border [&_svg]:size-3.5",
          tone ? toneClass[tone] : "border-line-strong bg-raised text-muted",
        )}
      >
        {icon}
      </span>
      <div className="min-w-0 pt-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="text-ink">{title}</span>
          <span className="text-faint">{time}</span>
        </p>
        {children && (
          <div
            className={cx(
              "mt-2 whitespace-pre-line rounded border px-3.5 py-2.5 text-sm",
              internal ? "border-waiting-line border-dashed bg-waiting-bg" : "bg-raised",
            )}
          >
            {internal && (
              <p className="mb-1 flex items-center gap-1.5 font-medium text-waiting text-xs">
                <Lock aria-hidden="true" className="size-3" /> Internal note: residents do not see this
              </p>
            )}
            {children}
          </div>
        )}
      </div>
    </li>
  );
}
