import Link from "next/link";
import { moneyHref } from "@/components/finance/money-url";
import { cx } from "@/components/ui/cx";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@/components/ui/table";
import type { MonthCosts } from "@/lib/finance/cost-summary";
import { type Month, monthName } from "@/lib/finance/month";
import { counted } from "@/lib/finance/words";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";

/** What each month cost, as columns with the budget as a line across; the same as a table below. */
export function CostTrend({
  months,
  chosen,
  format,
}: {
  months: MonthCosts[];
  chosen: Month;
  format: EstateFormat;
}) {
  const most = Math.max(1, ...months.flatMap(({ spent, budget }) => [Number(spent), Number(budget ?? 0)]));
  const height = (amount: string) => `${(Number(amount) / most) * 100}%`;
  return (
    <div className="grid gap-4">
      <div aria-hidden="true" className="flex h-44 items-end gap-1.5 sm:gap-3">
        {months.map(({ month, spent, budget }) => (
          <Link
            key={month}
            href={moneyHref(month)}
            prefetch={false}
            tabIndex={-1}
            title={`${monthName(month, format.locale)}: ${formatMoney(spent, format)} spent, budget ${formatMoney(budget, format)}`}
            className="group flex h-full min-w-0 flex-1 flex-col items-stretch gap-1.5"
          >
            <span className="relative flex-1">
              <span
                className={cx(
                  "absolute inset-x-0 bottom-0 rounded-t-sm transition-colors",
                  isOver({ spent, budget }) ? "bg-alert" : "bg-accent",
                  month === chosen ? "opacity-100" : "opacity-60 group-hover:opacity-80",
                )}
                style={{ height: height(spent) }}
              />
              {budget !== null && (
                <span
                  className="absolute -inset-x-0.5 border-ink border-t-2 border-dotted"
                  style={{ bottom: height(budget) }}
                />
              )}
            </span>
            <span
              className={cx(
                "truncate text-center text-xs",
                month === chosen ? "font-semibold text-ink" : "text-muted",
              )}
            >
              <span className="max-sm:hidden">{monthName(month, format.locale, "short")}</span>
              <span className="sm:hidden">{monthName(month, format.locale, "narrow")}</span>
            </span>
          </Link>
        ))}
      </div>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
        <Key className="size-3 rounded-sm bg-accent">Spent</Key>
        <Key className="size-3 rounded-sm bg-alert">Spent, over the month’s budgets</Key>
        <Key className="w-4 border-ink border-t-2 border-dotted">Budgets together</Key>
      </p>
      <details suppressHydrationWarning>
        <summary className="inline-flex min-h-control cursor-pointer items-center text-muted text-sm hover:text-ink md:min-h-6">
          The same as a table
        </summary>
        <div className="mt-3 rounded-lg border">
          <TrendTable {...{ months, format }} />
        </div>
      </details>
    </div>
  );
}

const isOver = ({ spent, budget }: Pick<MonthCosts, "spent" | "budget">) =>
  budget !== null && Number(spent) > Number(budget);

const Key = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden="true" className={className} /> {children}
  </span>
);

function TrendTable({ months, format }: { months: MonthCosts[]; format: EstateFormat }) {
  return (
    <Table label="Costs by month">
      <TableHead>
        <Th>Month</Th>
        <Th numeric>Spent</Th>
        <Th numeric>Requests</Th>
        <Th numeric>Budgets</Th>
      </TableHead>
      <TableBody>
        {[...months].reverse().map(({ month, spent, jobs, budget }) => (
          <TableRow key={month}>
            <Td>
              <Link href={moneyHref(month)} prefetch={false} className="row-link">
                {monthName(month, format.locale)}
              </Link>
            </Td>
            <Td label="Spent" numeric className="max-sm:text-left">
              {formatMoney(spent, format)}
              {isOver({ spent, budget }) && (
                <span className="block text-alert text-xs">Over the budgets</span>
              )}
            </Td>
            <Td label="Requests" numeric className="max-sm:text-left">
              {counted(jobs, "request")}
            </Td>
            <Td label="Budgets" numeric className="max-sm:text-left">
              {formatMoney(budget, format)}
            </Td>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
