import { ListFilter, Search } from "lucide-react";
import { isNarrowed, listHref, toggled, unnarrowed } from "@/components/maintenance/list-url";
import { PopoverPanel } from "@/components/maintenance/popover-panel";
import { STATUS_LOOK } from "@/components/maintenance/request-status";
import { Button, buttonClass } from "@/components/ui/button";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { Input } from "@/components/ui/input";
import type { FilterChoices } from "@/lib/maintenance/filter-choices";
import { PRIORITIES, PRIORITY_LABEL } from "@/lib/maintenance/priority";
import type { ListRequestsInput } from "@/lib/maintenance/schema";
import { isActive, isEnded, STATUS_LABEL, STATUSES } from "@/lib/maintenance/status";

const SORT_LABEL: Record<ListRequestsInput["sort"], string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  priority: "Most urgent first",
  due: "Due soonest first",
};

type Group = { label: string; chips: FilterChip[] };

/** Search, filters and order. Everything is a link or a GET form: the state is the address. */
export function RequestFilters({ list, choices }: { list: ListRequestsInput; choices: FilterChoices }) {
  const groups = filterGroups(list, choices);
  const active = groups.flatMap(({ chips }) => chips.filter((chip) => chip.active));
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <SearchForm list={list} />
        <PopoverPanel
          id="request-filters"
          label="Filter and sort"
          align="start"
          trigger={
            <>
              <ListFilter aria-hidden="true" />{" "}
              <span>
                Filter<span className="max-sm:sr-only"> and sort</span>
              </span>
            </>
          }
          triggerClass={buttonClass()}
          className="sm:mr-8 sm:w-[44rem] sm:max-w-[calc(100vw-4rem)]"
        >
          <div className="grid gap-3 px-4 py-4 sm:px-5">
            {[...groups, { label: "Order", chips: sortChips(list) }].map(({ label, chips }) => (
              <div key={label} className="grid gap-x-4 sm:grid-cols-[6rem_minmax(0,1fr)] sm:items-baseline">
                <p className="font-medium text-sm">{label}</p>
                <FilterChips label={label} chips={chips} />
              </div>
            ))}
          </div>
        </PopoverPanel>
      </div>
      {isNarrowed(list) && (
        <FilterChips
          label="Chosen filters"
          chips={[...searchChip(list), ...active]}
          clearHref={listHref(list, unnarrowed)}
        />
      )}
    </div>
  );
}

function SearchForm({ list }: { list: ListRequestsInput }) {
  const kept = new URL(listHref(list, { q: "" }), "http://list").searchParams;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> has no form of its own to submit
    <form role="search" action="/maintenance" className="flex min-w-0 flex-1 gap-2 sm:max-w-lg">
      {[...kept].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <span className="relative min-w-0 flex-1">
        <Search aria-hidden="true" className="-translate-y-1/2 absolute top-1/2 left-3 size-4 text-muted" />
        <Input
          type="search"
          name="q"
          key={list.q}
          defaultValue={list.q}
          aria-label="Search requests"
          placeholder="Ticket, flat or words"
          className="pl-9!"
        />
      </span>
      <Button type="submit" className="max-sm:sr-only">
        Search
      </Button>
    </form>
  );
}

const searchChip = (list: ListRequestsInput): FilterChip[] =>
  list.q ? [{ label: `“${list.q}”`, href: listHref(list, { q: "" }), active: true }] : [];

function filterGroups(list: ListRequestsInput, { categories, assignees }: FilterChoices): Group[] {
  const chip = (label: string, changes: Partial<ListRequestsInput>, active: boolean): FilterChip => ({
    label,
    href: listHref(list, changes),
    active,
  });
  const statuses = STATUSES.filter((status) => isWithin(status, list.tab));
  return [
    {
      label: "Status",
      chips: statuses.map((status) => {
        const { Icon } = STATUS_LOOK[status];
        const active = list.status.includes(status);
        return {
          ...chip(STATUS_LABEL[status], { status: toggled(list.status, status) }, active),
          icon: <Icon aria-hidden="true" />,
        };
      }),
    },
    {
      label: "Priority",
      chips: PRIORITIES.map((priority) =>
        chip(
          PRIORITY_LABEL[priority],
          { priority: toggled(list.priority, priority) },
          list.priority.includes(priority),
        ),
      ),
    },
    {
      label: "Category",
      chips: categories.map(({ id, name }) =>
        chip(name, { category: toggled(list.category, id) }, list.category.includes(id)),
      ),
    },
    {
      label: "Assigned to",
      chips: assignees.map(({ id, name }) =>
        chip(name, { assignee: toggled(list.assignee, id) }, list.assignee.includes(id)),
      ),
    },
  ].filter(({ chips }) => chips.length > 1);
}

/** Statuses that the tab can hold; a tab with one of them needs no choice. */
function isWithin(status: ListRequestsInput["status"][number], tab: ListRequestsInput["tab"]): boolean {
  if (tab === "ended") return isEnded(status);
  if (tab === "unassigned") return status === "SUBMITTED" || status === "ACKNOWLEDGED";
  if (tab === "overdue") return isActive(status);
  if (tab === "mine") return isActive(status) || status === "RESOLVED";
  return tab === "all" || !isEnded(status);
}

const sortChips = (list: ListRequestsInput): FilterChip[] =>
  (Object.keys(SORT_LABEL) as ListRequestsInput["sort"][]).map((sort) => ({
    label: SORT_LABEL[sort],
    href: listHref(list, { sort: list.sort === sort ? "newest" : sort }),
    // The usual order cannot be taken away.
    active: list.sort === sort && sort !== "newest",
  }));
