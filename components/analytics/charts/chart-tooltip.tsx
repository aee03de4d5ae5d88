"use client";
import { formatCell } from "@/lib/analytics/questions/format-cell";
import type { EstateFormat } from "@/lib/platform/format";
import { lookOf, type Series } from "./series";

type Props = {
  series: readonly Series[];
  format: EstateFormat;
  /** These three come from the chart. */
  active?: boolean;
  label?: string | number;
  payload?: readonly { dataKey?: unknown; value?: unknown }[];
};

export function ChartTooltip({ series, format, active, label, payload = [] }: Props) {
  if (!active || payload.length === 0) return null;
  return (
    <div className="rounded bg-raised px-3 py-2 text-ink text-xs shadow-pop">
      <p className="font-medium">{label}</p>
      {series.map(({ key, label: name, unit }, index) => {
        const value = payload.find(({ dataKey }) => dataKey === key)?.value;
        return (
          <p key={key} className="mt-0.5 flex items-center gap-1.5 tabular">
            <svg viewBox="0 0 8 8" aria-hidden="true" className="size-2">
              <rect width="8" height="8" rx="2" fill={lookOf(index).color} />
            </svg>
            {name}: {formatCell(unit, typeof value === "number" ? value : null, format)}
          </p>
        );
      })}
    </div>
  );
}
