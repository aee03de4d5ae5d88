import { formatCell } from "@/lib/analytics/questions/format-cell";
import type { Unit } from "@/lib/analytics/questions/question";
import type { EstateFormat } from "@/lib/platform/format";

const [HOUR, DAY] = [3_600_000, 86_400_000];

/** Short, as there is little room beside a chart: "1.2 L", "₹50K", "36 h", "3 d", "80%". */
export function axisText(unit: Unit, value: number, format: EstateFormat): string {
  const { locale, currency } = format;
  const compact = { notation: "compact", maximumFractionDigits: 1 } as const;
  switch (unit) {
    case "money":
      return new Intl.NumberFormat(locale, { ...compact, style: "currency", currency }).format(value);
    case "requests":
      return new Intl.NumberFormat(locale, compact).format(value);
    case "duration":
      return value % DAY === 0 && value > 0 ? `${value / DAY} d` : `${Math.round(value / HOUR)} h`;
    case "share":
      return new Intl.NumberFormat(locale, { style: "percent" }).format(value);
    case "stars":
      return String(value);
    default:
      return formatCell(unit, value, format);
  }
}

const STEPS = [1, 2, 3, 6, 12, 24, 48, 72, 120, 240, 480, 720, 1440];

/** Durations are marked at whole hours and days: at most five of them. */
export function durationTicks(longest: number): number[] {
  const step =
    (STEPS.find((hours) => longest <= 4 * hours * HOUR) ?? Math.ceil(longest / 4 / DAY) * 24) * HOUR;
  return Array.from({ length: Math.max(1, Math.ceil(longest / step)) + 1 }, (_, index) => index * step);
}
