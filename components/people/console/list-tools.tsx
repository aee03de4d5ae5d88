import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { FilterChips } from "@/components/ui/filter-chips";
import { iconClass } from "@/components/ui/icon-class";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { type ListPlace, type ListState, listHref, toggled } from "@/lib/people/console/list-query";

export type FilterGroup = { name: string; label: string; options: { value: string; label: string }[] };
export type StateChip = { value: string; label: string; count: number };

/** Search, filters, states with their numbers; the address says it all. `children`: what else can be done with the list. */
export function ListTools({
  place,
  list,
  placeholder,
  groups,
  states,
  children,
}: {
  place: ListPlace;
  list: ListState;
  placeholder: string;
  groups: FilterGroup[];
  /** The filter `status`, always in sight. */
  states: StateChip[];
  children?: ReactNode;
}) {
  const status = [list.status ?? []].flat();
  const chosen = chosenChips(place, list, groups);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap gap-2">
        {/* Its fields keep what was typed: another address is another form. */}
        {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the test browser, and a form can say it itself */}
        <form
          key={listHref(place, list)}
          role="search"
          action={place.base}
          className="flex min-w-0 flex-1 basis-72 gap-2"
        >
          {list.sort && list.sort !== place.sort && (
            <input type="hidden" name="sort" value={String(list.sort)} />
          )}
          {status.map((value) => (
            <input key={value} type="hidden" name="status" value={value} />
          ))}
          <span className="icon icon-search search-field">
            <input
              type="search"
              name="q"
              defaultValue={String(list.q ?? "")}
              aria-label={placeholder}
              placeholder={placeholder}
              maxLength={100}
              className={controlClass}
            />
          </span>
          <Button type="submit" className="max-sm:sr-only">
            Search
          </Button>
          <PopoverPanel
            id="people-filters"
            label="Filter"
            trigger="Filter"
            align="start"
            triggerClass={cx(buttonClass(), iconClass("list-filter"))}
            className="sm:mr-8 sm:w-[40rem] sm:max-w-[calc(100vw-4rem)]"
          >
            <div className="filter-fields">
              {groups.map((group) => (
                <Group key={group.name} group={group} chosen={[list[group.name] ?? []].flat()} />
              ))}
              <Button type="submit" variant="primary">
                Show people
              </Button>
            </div>
          </PopoverPanel>
        </form>
        {children}
      </div>
      <FilterChips
        label="Status"
        chips={states
          .filter(({ value, count }) => count > 0 || status.includes(value))
          .map(({ value, label, count }) => ({
            label,
            count,
            active: status.includes(value),
            href: listHref(place, list, { status: toggled(status, value) }),
          }))}
      />
      {chosen.length > 0 && (
        <FilterChips
          label="Chosen filters"
          chips={chosen}
          clearHref={listHref(place, { sort: list.sort, status: list.status })}
        />
      )}
    </div>
  );
}

const Group = ({ group, chosen }: { group: FilterGroup; chosen: readonly string[] }) => (
  <fieldset>
    <legend>{group.label}</legend>
    <div>
      {group.options.map(({ value, label }) => (
        <label key={value} className="chip">
          <input type="checkbox" name={group.name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);

/** Everything the list is narrowed by but its states: each chip takes its own away. */
function chosenChips(place: ListPlace, list: ListState, groups: FilterGroup[]) {
  const search = list.q
    ? [{ label: `“${list.q}”`, href: listHref(place, list, { q: "" }), active: true }]
    : [];
  const filters = groups.flatMap(({ name, options }) =>
    [list[name] ?? []].flat().map((value) => ({
      label: options.find((option) => option.value === value)?.label ?? value,
      href: listHref(place, list, { [name]: toggled([list[name] ?? []].flat(), value) }),
      active: true,
    })),
  );
  return [...search, ...filters];
}
