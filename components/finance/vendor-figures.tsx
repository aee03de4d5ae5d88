import type { ReactNode } from "react";
import { Stars } from "@/components/ui/rating";
import type { VendorPerformance } from "@/lib/finance/vendor-performance";
import { againstEstimate, counted } from "@/lib/finance/words";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** How a vendor does, each figure with its definition and what it rests on. */
export function VendorFigures({
  performance,
  format,
}: {
  performance: VendorPerformance;
  format: EstateFormat;
}) {
  const { jobs, open, costed, compared, timed, rated, rating } = performance;
  return (
    <ul aria-label="Performance" className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <Figure
        label="Jobs"
        value={String(jobs)}
        sample={open > 0 ? `${open} not resolved yet` : "All of them resolved"}
        definition="Requests the vendor was engaged on, without cancelled ones."
        isEmpty={jobs === 0}
      />
      <Figure
        label="Mean cost"
        value={formatMoney(performance.meanCost, format)}
        sample={`Over ${counted(costed, "job")} with a cost`}
        definition="Mean of the actual costs."
        isEmpty={costed === 0}
      />
      <Figure
        label="Against estimate"
        value={againstEstimate(performance.costToEstimate)}
        sample={`Over ${counted(compared, "job")} with both`}
        definition="What was spent beside what had been estimated, over jobs with both."
        isEmpty={compared === 0}
      />
      <Figure
        label="On time"
        value={performance.onTimePercent === null ? "–" : `${performance.onTimePercent} %`}
        sample={`Of ${counted(timed, "resolved job")} with a due date`}
        definition="Resolved by the estimated completion."
        isEmpty={timed === 0}
      />
      <Figure
        label="Rating"
        value={<Stars value={rating} />}
        sample={`Over ${counted(rated, "rated job")}`}
        definition="Mean of the stars given for the vendor’s finished jobs."
        isEmpty={rated === 0}
      />
    </ul>
  );
}

function Figure({
  label,
  value,
  sample,
  definition,
  isEmpty,
}: {
  label: string;
  value: ReactNode;
  sample: string;
  definition: string;
  isEmpty: boolean;
}) {
  return (
    <li className="flex flex-col rounded-lg border bg-surface px-4 py-3.5">
      <h3 className="text-muted text-sm">{label}</h3>
      <p className="mt-1 font-semibold text-xl tracking-tight tabular [&_svg]:size-5">
        {value}
        {isEmpty && label !== "Jobs" && <span className="sr-only"> (no data)</span>}
      </p>
      <p className="mt-0.5 text-muted text-sm">{isEmpty ? "No such job yet" : sample}</p>
      <p className="mt-2 text-faint text-xs">{definition}</p>
    </li>
  );
}
