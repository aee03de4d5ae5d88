import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { moneyHref } from "@/components/finance/money-url";
import { Button, buttonClass } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { addMonths, type Month } from "@/lib/finance/month";

/** One month back or forward, or any: the month stands in the address. */
export function MonthPicker({ month, label }: { month: Month; label: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <nav aria-label="Month" className="flex items-center gap-2 max-sm:w-full">
        <Step month={addMonths(month, -1)} label="Previous month">
          <ChevronLeft aria-hidden="true" />
        </Step>
        <h2 className="min-w-44 flex-1 text-center font-semibold text-base tracking-tight">{label}</h2>
        <Step month={addMonths(month, 1)} label="Next month">
          <ChevronRight aria-hidden="true" />
        </Step>
      </nav>
      <form action={moneyHref()} className="flex gap-2 max-sm:w-full">
        <Input
          type="month"
          name="month"
          defaultValue={month}
          aria-label="Go to month"
          pattern="20[0-9]{2}-[0-9]{2}"
          placeholder="2026-11"
          className="w-44 max-sm:flex-1"
        />
        <Button type="submit">Go</Button>
      </form>
    </div>
  );
}

const Step = ({ month, label, children }: { month: Month; label: string; children: ReactNode }) => (
  <Link href={moneyHref(month)} prefetch={false} aria-label={label} className={buttonClass({ size: "icon" })}>
    {children}
  </Link>
);
