import { ANALYTICS_PATH, analyticsHref, isFiltered, unfiltered } from "@/components/analytics/analytics-url";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import type { AnalyticsInput } from "@/lib/analytics/analytics-schema";
import type { FilterOption, FilterOptions } from "@/lib/analytics/filter-options";
import { PRIORITIES, priorityLabel } from "@/lib/maintenance/priority";

type Props = {
  state: AnalyticsInput;
  options: FilterOptions;
  /** The estate's calendar day: nothing lies after it. */
  today: string;
};

/** A plain GET form: the state is the address. Another address is another form, because fields keep what was typed. */
export function AnalyticsFilters({ state, options, today }: Props) {
  const { categories, blocks, people } = options;
  const isRange = state.period === "range";
  return (
    <div className="grid min-w-0 gap-2 print:hidden">
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the test browser, and a form can say it itself */}
      <form
        key={analyticsHref(state)}
        role="search"
        aria-label="Filters"
        action={ANALYTICS_PATH}
        className="grid grid-cols-2 items-end gap-x-3 gap-y-2.5 sm:flex sm:flex-wrap"
      >
        <input type="hidden" name="period" value={state.period} />
        {state.on && !isRange && <input type="hidden" name="on" value={state.on} />}
        {isRange && <Day name="from" label="From" value={state.from} max={today} />}
        {isRange && <Day name="to" label="To" value={state.to} max={today} />}
        <Choice
          name="category"
          label="Category"
          all="All categories"
          options={categories}
          chosen={state.category}
        />
        <Choice name="block" label="Block" all="All blocks" options={blocks} chosen={state.block} />
        <Choice
          name="priority"
          label="Priority"
          all="All priorities"
          options={PRIORITIES.map((priority) => ({
            value: String(priority),
            label: priorityLabel(priority),
          }))}
          chosen={state.priority?.toString()}
        />
        <Choice
          name="assignee"
          label="Assigned to"
          all="Everybody"
          options={people}
          chosen={state.assignee}
        />
        <Button type="submit" className="max-sm:col-span-2">
          Show
        </Button>
      </form>
      {isFiltered(state) && (
        <FilterChips
          label="Chosen filters"
          chips={chosenFilters(state, options)}
          clearHref={analyticsHref(state, unfiltered)}
        />
      )}
    </div>
  );
}

function Day({
  name,
  label,
  value,
  max,
}: {
  name: string;
  label: string;
  value?: string | undefined;
  max: string;
}) {
  return (
    <label className="grid gap-1 text-sm">
      <span className="text-muted text-xs">{label}</span>
      <input
        type="date"
        name={name}
        defaultValue={value}
        max={max}
        required
        className={cx(controlClass, "h-control px-3")}
      />
    </label>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  options: FilterOption[];
  chosen?: string | undefined;
};

function Choice({ name, label, all, options, chosen }: ChoiceProps) {
  return (
    <label className="grid min-w-0 gap-1 text-sm sm:w-44">
      <span className="text-muted text-xs">{label}</span>
      <select name={name} defaultValue={chosen ?? ""} className={cx(controlClass, "h-control px-3")}>
        <option value="">{all}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Each chip takes its own filter away. */
export function chosenFilters(state: AnalyticsInput, { categories, people }: FilterOptions): FilterChip[] {
  const named = (options: FilterOption[], chosen: string) =>
    options.find(({ value }) => value === chosen)?.label;
  const chip = (label: string | undefined, without: Partial<AnalyticsInput>): FilterChip[] =>
    label ? [{ label, href: analyticsHref(state, without), active: true }] : [];
  return [
    ...chip(state.category && named(categories, state.category), { category: undefined }),
    ...chip(state.block && `Block ${state.block}`, { block: undefined }),
    ...chip(state.priority === undefined ? undefined : priorityLabel(state.priority), {
      priority: undefined,
    }),
    ...chip(state.assignee && named(people, state.assignee), { assignee: undefined }),
  ];
}
