import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { RangeForm } from "@/components/analytics/range-form";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Tabs } from "@/components/ui/tabs";
import { UNITS } from "@/lib/analytics/period";
import { UNIT_LABELS } from "@/lib/analytics/period-label";
import type { PerformanceInput } from "@/lib/analytics/schema";
import { performanceHref } from "./performance-url";

type Days = { from: string; to: string };

/** Day to year, and one step back or forward; or any two days. */
export function PeriodPicker({
  state,
  label,
  days,
  today,
  previousDay,
  nextDay,
}: {
  state: PerformanceInput;
  /** The chosen period in words. */
  label: string;
  /** Its first and its last day. */
  days: Days;
  today: string;
  previousDay: string;
  /** Without it this is the present one. */
  nextDay?: string | undefined;
}) {
  const isRange = state.period === "range";
  return (
    <div className="grid gap-4">
      <Tabs
        label="Length of the period"
        tabs={[
          ...UNITS.map((unit) => ({
            href: performanceHref(state, { period: unit, from: undefined, to: undefined }),
            label: UNIT_LABELS[unit],
            current: unit === state.period,
          })),
          {
            href: performanceHref(state, { period: "range", on: undefined, ...days }),
            label: "From … to",
            current: isRange,
          },
        ]}
      />
      {isRange ? (
        <RangeForm state={state} days={days} today={today} label={label} />
      ) : (
        <nav aria-label="Period" className="flex items-center gap-2">
          <Step href={performanceHref(state, { on: previousDay })} label={`Previous ${state.period}`}>
            <ChevronLeft aria-hidden="true" />
          </Step>
          <h2 className="min-w-0 flex-1 text-center font-semibold text-base tracking-tight sm:min-w-56 sm:flex-none">
            {label}
          </h2>
          <Step href={nextDay && performanceHref(state, { on: nextDay })} label={`Next ${state.period}`}>
            <ChevronRight aria-hidden="true" />
          </Step>
        </nav>
      )}
    </div>
  );
}

export function Step({
  href,
  label,
  children,
}: {
  href?: string | undefined;
  label: string;
  children: React.ReactNode;
}) {
  const look = buttonClass({ size: "icon" });
  if (!href)
    return (
      <span
        aria-hidden="true"
        className={cx(look, "pointer-events-none border-line! bg-transparent! text-faint!")}
      >
        {children}
      </span>
    );
  return (
    <Link href={href} aria-label={label} className={look}>
      {children}
    </Link>
  );
}
