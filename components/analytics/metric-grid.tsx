import { ArrowDownRight, ArrowUpRight, ChevronRight, Info, Minus } from "lucide-react";
import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { linkClass } from "@/components/ui/link-class";
import { toneText } from "@/components/ui/tone";
import { Tooltip } from "@/components/ui/tooltip";
import type { Trend } from "@/lib/analytics/definitions";
import type { ShownFigure } from "@/lib/analytics/figures";
import type { Metric } from "@/lib/analytics/metrics";

/** Figures with what each means, what it rests on and how it moved; `hrefOf` leads to the requests behind it. */
export function MetricGrid<M extends string = Metric>({
  label,
  figures,
  hrefOf,
  open,
}: {
  label: string;
  figures: ShownFigure<M>[];
  hrefOf?: (metric: M) => string;
  /** Whose requests are listed on this page. */
  open?: M | undefined;
}) {
  return (
    <ul aria-label={label} className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {figures.map((figure) => (
        <li
          key={figure.metric}
          className={cx(
            "flex flex-col rounded-lg border bg-surface px-4 py-3.5",
            open === figure.metric && "border-accent",
          )}
        >
          <FigureHead {...figure} />
          <p className="mt-1 font-semibold text-2xl tracking-tight tabular">
            {figure.value}
            {figure.value === "–" && <span className="sr-only"> (no data)</span>}
          </p>
          <p className="mt-0.5 text-muted text-sm">
            {hrefOf ? (
              <Link
                href={hrefOf(figure.metric)}
                aria-current={open === figure.metric ? "true" : undefined}
                className={cx(linkClass, "inline-flex min-h-6 items-center pointer-coarse:min-h-control")}
              >
                {figure.sample}
                <span className="sr-only">: requests behind {figure.label.toLowerCase()}</span>
                <ChevronRight aria-hidden="true" className="size-3.5" />
              </Link>
            ) : (
              figure.sample
            )}
          </p>
          {figure.isFew && <p className="mt-0.5 text-muted text-sm">Too few to judge by</p>}
          {figure.trend && <TrendLine {...figure.trend} />}
          <p className="mt-2 hidden text-muted text-sm max-sm:block pointer-coarse:block print:block">
            {figure.definition}
          </p>
        </li>
      ))}
    </ul>
  );
}

function FigureHead({ label, definition }: Pick<ShownFigure, "label" | "definition">) {
  return (
    <div className="flex min-h-6 items-center gap-1.5">
      <h3 className="text-muted text-sm">{label}</h3>
      <Tooltip text={definition}>
        <button
          type="button"
          aria-label={`${label}: ${definition}`}
          className="rounded-full p-1 text-faint hover:text-ink max-sm:hidden pointer-coarse:hidden print:hidden"
        >
          <Info aria-hidden="true" className="size-4" />
        </button>
      </Tooltip>
    </div>
  );
}

function TrendLine({ text, isGood }: Trend) {
  const Icon = text.startsWith("Up") ? ArrowUpRight : text.startsWith("Down") ? ArrowDownRight : Minus;
  return (
    <p
      className={cx(
        "mt-1.5 flex items-center gap-1 text-sm",
        isGood === null ? "text-muted" : toneText[isGood ? "done" : "waiting"],
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span>
        {text}
        {isGood !== null && <span className="sr-only">{isGood ? " (better)" : " (worse)"}</span>}
      </span>
    </p>
  );
}
