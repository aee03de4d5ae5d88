"use client";
import { chosenFilters } from "@/components/maintenance/chosen-filters";
import { listHref, unnarrowed } from "@/components/maintenance/list-url";
import { RequestFilterFields } from "@/components/maintenance/request-filter-fields";
import { Button, buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { FilterChips } from "@/components/ui/filter-chips";
import { iconClass } from "@/components/ui/icon-class";
import { PopoverPanel } from "@/components/ui/popover-panel";
import type { FilterChoices } from "@/lib/maintenance/filter-choices";
import type { ListRequestsInput } from "@/lib/maintenance/schema";

/** Search, filters and order in one GET form: the state is the address. */
export function RequestFilters({
  list,
  choices,
  base = "/maintenance",
}: {
  list: ListRequestsInput;
  choices: FilterChoices;
  /** The page that the list stands on. */
  base?: string;
}) {
  const chosen = chosenFilters(list, choices, base);
  return (
    <div className="grid gap-2">
      {/* Its fields keep what was typed: another address is another form. */}
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the test browser, and a form can say it itself */}
      <form key={listHref(list)} role="search" action={base} className="flex flex-wrap gap-2">
        {list.tab !== "open" && <input type="hidden" name="tab" value={list.tab} />}
        <span className="icon icon-search search-field">
          <input
            type="search"
            name="q"
            defaultValue={list.q}
            aria-label="Search requests"
            placeholder="Ticket, flat or words"
            className={controlClass}
          />
        </span>
        <Button type="submit" className="max-sm:sr-only">
          Search
        </Button>
        <PopoverPanel
          id="request-filters"
          label="Filter and sort"
          align="start"
          trigger={
            <span>
              Filter<span className="max-sm:sr-only"> and sort</span>
            </span>
          }
          triggerClass={cx(buttonClass(), iconClass("list-filter"))}
          className="sm:mr-8 sm:w-[44rem] sm:max-w-[calc(100vw-4rem)]"
        >
          <RequestFilterFields list={list} choices={choices} />
        </PopoverPanel>
      </form>
      {chosen.length > 0 && (
        <FilterChips label="Chosen filters" chips={chosen} clearHref={listHref(list, unnarrowed, base)} />
      )}
    </div>
  );
}
