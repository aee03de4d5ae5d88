import { moneyHref } from "@/components/finance/money-url";
import { cx } from "@/components/ui/cx";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import type { BudgetAlertRow } from "@/lib/finance/budget-alerts";
import { monthName } from "@/lib/finance/month";
import { type EstateFormat, formatDateTime, formatMoney, formatRelative } from "@/lib/platform/format";

/** Budgets that reached 80 or 100 %, newest first. */
export function AlertList({
  alerts,
  now,
  format,
}: {
  alerts: BudgetAlertRow[];
  now: Date;
  format: EstateFormat;
}) {
  if (alerts.length === 0)
    return (
      <p className="text-muted text-sm">No budget has reached 80 % yet. You hear of it when one does.</p>
    );
  return (
    <ul className="-my-3 divide-y divide-line">
      {alerts.map(({ id, category, month, threshold, used, budget, percent, reachedAt }) => (
        <li key={id} className="relative flex gap-3 py-3 text-sm">
          <Mark threshold={threshold} />
          <div className="min-w-0">
            <Link href={moneyHref(month)} className="row-link font-medium">
              {category}, {monthName(month, format.locale)}
            </Link>
            <p className="text-muted">
              {percent === null ? "Costs without a budget" : `${percent} %`}: {formatMoney(used, format)} of{" "}
              {formatMoney(budget, format)}
            </p>
            <time
              dateTime={reachedAt.toISOString()}
              title={formatDateTime(reachedAt, format)}
              className="text-faint text-xs"
            >
              {formatRelative(reachedAt, now, format)}
            </time>
          </div>
        </li>
      ))}
    </ul>
  );
}

const mark = "mt-0.5 flex shrink-0 [--icon-size:1rem]";

const Mark = ({ threshold }: { threshold: number }) =>
  threshold >= 100 ? (
    <span role="img" aria-label="Used up" className={cx(iconClass("circle-alert"), mark, "text-alert")} />
  ) : (
    <span
      role="img"
      aria-label="Nearly used"
      className={cx(iconClass("triangle-alert"), mark, "text-waiting")}
    />
  );
