import type { PackSheet } from "../committee-pack-pdf";
import type { SlaLine } from "../committee-pack-sla";
import { formatMetric } from "../definitions";
import { BarChart } from "./bar-chart";
import { INK } from "./look";
import { Section } from "./sheet-page";
import { SheetTable } from "./sheet-table";

/** What residents gave for the work of the month. */
export function PackSatisfaction({ sheet: { data, settings } }: { sheet: PackSheet }) {
  const [all] = data.sla;
  const rated = data.sla.filter((line) => line.category !== null && line.rated > 0);
  return (
    <Section
      title="Satisfaction"
      note={`Residents’ ratings from 1 to 5 of requests filed in the month: ${all?.rated ?? 0} in all.`}
    >
      <BarChart
        series={[{ name: "Ratings", colour: INK.waiting }]}
        bars={(all?.stars ?? []).map((count, index) => ({
          label: index === 0 ? "1 star" : `${index + 1} stars`,
          values: [count],
        }))}
      />
      <SheetTable<SlaLine>
        rows={rated}
        columns={[
          { header: "Category", width: 2.4, value: ({ category }) => category ?? "All" },
          { header: "Ratings", width: 1, numeric: true, value: (line) => String(line.rated) },
          {
            header: "Mean",
            width: 1,
            numeric: true,
            value: (line) => formatMetric("avgSatisfaction", line.ratingSum / line.rated, settings),
          },
        ]}
      />
    </Section>
  );
}
