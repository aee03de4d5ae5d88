import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { PerformanceInput } from "@/lib/analytics/schema";

/** A plain GET form: both days stand in the address, the rest of it is kept. */
export function RangeForm({
  state: { who, sort },
  days,
  today,
  label,
}: {
  state: PerformanceInput;
  days: { from: string; to: string };
  today: string;
  label: string;
}) {
  const kept = { period: "range", who, sort };
  return (
    <form action="/staff/performance" className="flex flex-wrap items-end gap-3">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Day name="from" text="From" value={days.from} max={today} />
      <Day name="to" text="To" value={days.to} max={today} />
      <Button type="submit" className="max-sm:w-full">
        Show
      </Button>
      <h2 className="min-h-6 w-full font-semibold text-base tracking-tight">{label}</h2>
    </form>
  );
}

const Day = ({ name, text, value, max }: { name: string; text: string; value: string; max: string }) => (
  <label htmlFor={`range-${name}`} className="grid min-w-36 flex-1 gap-1.5 font-medium text-sm sm:flex-none">
    {text}
    {/* A new key, because the browser keeps what was typed in a field that stays. */}
    <Input
      key={value}
      id={`range-${name}`}
      type="date"
      name={name}
      defaultValue={value}
      max={max}
      required
      className="font-normal"
    />
  </label>
);
