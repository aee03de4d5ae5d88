import type { ReportPeriod } from "@/lib/generated/prisma/enums";
import type { EstateFormat } from "@/lib/platform/format";
import type { Unit, Window } from "./period";

export const UNIT_LABELS: Record<Unit, string> = {
  day: "Day",
  week: "Week",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
};

export const PERIOD_LABELS: Record<ReportPeriod, string> = {
  DAILY: "Daily",
  WEEKLY: "Weekly",
  MONTHLY: "Monthly",
};

export const UNIT_OF: Record<ReportPeriod, Unit> = { DAILY: "day", WEEKLY: "week", MONTHLY: "month" };

/** The period's stored report, where it has one. */
export const PERIOD_OF: Partial<Record<Unit, ReportPeriod>> = {
  day: "DAILY",
  week: "WEEKLY",
  month: "MONTHLY",
};

/** "Sat, 21 Nov 2026", "16 – 22 Nov 2026", "November 2026", "Q4 2026", "2026", as the estate writes dates. */
export function periodLabel(unit: Unit, window: Window, { locale, timeZone }: EstateFormat): string {
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const year = () => write({ year: "numeric" }).format(window.from);
  const last = new Date(window.to.getTime() - 1);
  const date = { day: "numeric", month: "short", year: "numeric" } as const;
  switch (unit) {
    case "day":
      return `${write({ weekday: "short" }).format(window.from)}, ${write(date).format(window.from)}`;
    case "week":
      return write(date).formatRange(window.from, last);
    case "month":
      return write({ month: "long", year: "numeric" }).format(window.from);
    case "quarter":
      return `Q${Math.ceil(Number(new Intl.DateTimeFormat("en", { timeZone, month: "numeric" }).format(window.from)) / 3)} ${year()}`;
    case "year":
      return year();
  }
}
