import { formatMoney } from "@/lib/platform/format";
import type { PackSheet } from "../committee-pack-pdf";
import { BarChart } from "./bar-chart";
import { INK } from "./look";
import { Section } from "./sheet-page";
import { SheetTable } from "./sheet-table";

/** What each category cost against its budget. */
export function PackMoney({ sheet: { data, settings } }: { sheet: PackSheet }) {
  const { categories, total } = data.costs;
  const money = (amount: string | null) => formatMoney(amount, settings);
  const short = new Intl.NumberFormat(settings.locale, {
    style: "currency",
    currency: settings.currency,
    notation: "compact",
    maximumFractionDigits: 1,
  });
  const rows = [...categories, { category: "All", ...total }];
  return (
    <Section
      title="Cost against budget"
      note="What work cost that was resolved in the month, or cancelled after it had cost something."
    >
      <BarChart
        write={(value) => short.format(value)}
        series={[
          { name: "Budget", colour: INK.accentSoft },
          { name: "Spent", colour: INK.accent },
        ]}
        bars={categories.map(({ category, budget, spent }) => ({
          label: category,
          values: [budget === null ? null : Number(budget), Number(spent)],
        }))}
      />
      <SheetTable
        rows={rows}
        columns={[
          { header: "Category", width: 2.4, value: ({ category }) => category },
          { header: "Jobs", width: 0.8, numeric: true, value: ({ jobs }) => String(jobs) },
          { header: "Spent", width: 1.6, numeric: true, value: ({ spent }) => money(spent) },
          { header: "Budget", width: 1.6, numeric: true, value: ({ budget }) => money(budget) },
          {
            header: "Of the budget",
            width: 1.2,
            numeric: true,
            value: ({ percent }) => (percent === null ? "–" : `${percent}%`),
            colour: ({ percent }) => (percent !== null && percent > 100 ? INK.bad : undefined),
          },
        ]}
      />
    </Section>
  );
}
