import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { Tooltip } from "@/components/ui/tooltip";

type Props = {
  title: string;
  definition: string;
  /** The picture in a sentence. */
  summary: string;
  csvHref: string;
  /** Null: there is nothing to draw. */
  chart: ReactNode;
  /** Every number of the chart; null where the chart is a table already. */
  table: ReactNode;
};

/** A picture with everything that explains it, also to those who cannot see it. */
export function ChartFigure({ title, definition, summary, csvHref, chart, table }: Props) {
  return (
    <Card className="min-w-0 print:border-0">
      <figure className="flex h-full flex-col">
        <figcaption className="px-4 pt-3.5 sm:px-5">
          <div className="flex items-center gap-1.5">
            <h3 className="font-semibold text-base tracking-tight">{title}</h3>
            <Tooltip text={definition}>
              <button
                type="button"
                aria-label={`${title}: ${definition}`}
                className="rounded-full p-1 text-faint hover:text-ink max-sm:hidden pointer-coarse:hidden print:hidden"
              >
                <Info aria-hidden="true" className="size-4" />
              </button>
            </Tooltip>
          </div>
          <p className="text-muted text-sm">{summary}</p>
          <p className="hidden text-muted text-sm max-sm:mt-1 max-sm:block pointer-coarse:mt-1 pointer-coarse:block print:mt-1 print:block">
            {definition}
          </p>
        </figcaption>
        {chart ? (
          <div className="px-2 pt-3 pb-1 sm:px-3">{chart}</div>
        ) : (
          <p className="grid min-h-40 flex-1 place-items-center px-6 text-center text-muted text-sm">
            Nothing to show for this period and these filters.
          </p>
        )}
        <div className="mt-auto flex flex-wrap items-start justify-between gap-x-4 px-4 pb-3 text-sm sm:px-5">
          {chart && table && (
            <details className="chart-table min-w-0 flex-1 open:basis-full">
              <summary className="inline-flex min-h-control items-center gap-1 text-muted hover:text-ink print:hidden">
                Show as a table
              </summary>
              <div className="-mx-4 sm:-mx-5 overflow-x-auto border-t">{table}</div>
            </details>
          )}
          <a
            href={csvHref}
            download
            className={`${linkClass} ml-auto inline-flex min-h-control items-center print:hidden`}
          >
            CSV<span className="sr-only"> of {title.toLowerCase()}</span>
          </a>
        </div>
      </figure>
    </Card>
  );
}
