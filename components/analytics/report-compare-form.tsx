import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { PERIOD_LABELS } from "@/lib/analytics/period-label";
import type { ReportPeriod } from "@/lib/generated/prisma/enums";

type Option = { value: string; label: string };

/** A plain GET form: what is compared stands in the address. */
export function ReportCompareForm({
  who,
  people,
  period,
  reports,
  earlier,
  later,
}: {
  who: string;
  people: Option[];
  period: ReportPeriod;
  /** Newest first. */
  reports: Option[];
  earlier: string | undefined;
  later: string | undefined;
}) {
  const periods = Object.entries(PERIOD_LABELS).map(([value, label]) => ({ value, label }));
  return (
    <form
      action="/admin-panel/reports/compare"
      className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5 lg:items-end"
    >
      <Choice name="who" label="Reports of" value={who} options={people} />
      <Choice name="period" label="Length" value={period} options={periods} />
      {reports.length > 1 && (
        <>
          <Choice name="a" label="Period" value={earlier ?? ""} options={reports} />
          <Choice name="b" label="Compared with" value={later ?? ""} options={reports} />
        </>
      )}
      <Button type="submit">Compare</Button>
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: Option[];
}) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={`compare-${name}`} className="font-medium text-sm">
        {label}
      </label>
      {/* A new key, because the browser keeps what was chosen in a select that stays. */}
      <Select key={value} id={`compare-${name}`} name={name} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  );
}
