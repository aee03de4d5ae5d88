"use client";
import type { ReactNode } from "react";
import { listHref, toggled, unnarrowed } from "@/components/maintenance/list-url";
import { STATUS_LOOK } from "@/components/maintenance/request-status";
import { Button, buttonClass } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { type FilterChip, FilterChips } from "@/components/ui/filter-chips";
import { iconClass } from "@/components/ui/icon-class";
import { PopoverPanel } from "@/components/ui/popover-panel";
import type { FilterChoice, FilterChoices } from "@/lib/maintenance/filter-choices";
import { PRIORITIES, PRIORITY_LABEL, priorityLabel } from "@/lib/maintenance/priority";
import type { ListRequestsInput } from "@/lib/maintenance/schema";
import { isActive, isEnded, STATUS_LABEL, STATUSES } from "@/lib/maintenance/status";

const SORT_LABEL: Record<ListRequestsInput["sort"], string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  priority: "Most urgent first",
  due: "Due soonest first",
};

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
          <FilterFields list={list} choices={choices} />
        </PopoverPanel>
      </form>
      {chosen.length > 0 && (
        <FilterChips label="Chosen filters" chips={chosen} clearHref={listHref(list, unnarrowed, base)} />
      )}
    </div>
  );
}

function FilterFields({
  list,
  choices: { categories, assignees },
}: {
  list: ListRequestsInput;
  choices: FilterChoices;
}) {
  const statuses = STATUSES.filter((status) => isWithin(status, list.tab));
  const [assignee, ...furtherAssignees] = list.assignee;
  return (
    <div className="filter-fields">
      {statuses.length > 1 && (
        <Choices label="Status">
          {statuses.map((status) => (
            <label key={status} className={cx("chip", iconClass(STATUS_LOOK[status].icon))}>
              <input
                type="checkbox"
                name="status"
                value={status}
                defaultChecked={list.status.includes(status)}
              />
              {STATUS_LABEL[status]}
            </label>
          ))}
        </Choices>
      )}
      <Choices label="Priority">
        {PRIORITIES.map((priority) => (
          <label key={priority} className="chip">
            <input
              type="checkbox"
              name="priority"
              value={priority}
              defaultChecked={list.priority.includes(priority)}
            />
            {PRIORITY_LABEL[priority]}
          </label>
        ))}
      </Choices>
      {categories.length > 1 && (
        <Choices label="Category">
          {categories.map(({ id, name }) => (
            <label key={id} className="chip">
              <input type="checkbox" name="category" value={id} defaultChecked={list.category.includes(id)} />
              {name}
            </label>
          ))}
        </Choices>
      )}
      {assignees.length > 1 && (
        <label>
          <span>Assigned to</span>
          <select name="assignee" defaultValue={assignee} className={controlClass}>
            <option value="">Anybody</option>
            {assignees.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {/* A select holds one; an address may name more. */}
          {furtherAssignees.map((id) => (
            <input key={id} type="hidden" name="assignee" value={id} />
          ))}
        </label>
      )}
      <label>
        <span>Order</span>
        <select name="sort" defaultValue={list.sort} className={controlClass}>
          {Object.entries(SORT_LABEL).map(([sort, label]) => (
            <option key={sort} value={sort}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" variant="primary">
        Show requests
      </Button>
    </div>
  );
}

const Choices = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset>
    <legend>{label}</legend>
    <div>{children}</div>
  </fieldset>
);

/** Everything the list is narrowed by: each chip takes its own away. */
function chosenFilters(
  list: ListRequestsInput,
  { categories, assignees }: FilterChoices,
  base: string,
): FilterChip[] {
  const chip = (label: string, without: Partial<ListRequestsInput>): FilterChip => ({
    label,
    href: listHref(list, without, base),
    active: true,
  });
  return [
    ...(list.q ? [chip(`“${list.q}”`, { q: "" })] : []),
    ...list.status.map((status) => chip(STATUS_LABEL[status], { status: toggled(list.status, status) })),
    ...list.priority.map((priority) =>
      chip(priorityLabel(priority), { priority: toggled(list.priority, priority) }),
    ),
    ...list.category.map((id) =>
      chip(nameOf(categories, id) ?? "Another category", { category: toggled(list.category, id) }),
    ),
    ...list.assignee.map((id) =>
      chip(nameOf(assignees, id) ?? "Somebody else", { assignee: toggled(list.assignee, id) }),
    ),
  ];
}

const nameOf = (choices: FilterChoice[], id: string) => choices.find((choice) => choice.id === id)?.name;

/** Statuses that the tab can hold; a tab with one of them needs no choice. */
function isWithin(status: ListRequestsInput["status"][number], tab: ListRequestsInput["tab"]): boolean {
  if (tab === "ended") return isEnded(status);
  if (tab === "unassigned") return status === "SUBMITTED" || status === "ACKNOWLEDGED";
  if (tab === "overdue") return isActive(status);
  if (tab === "mine") return isActive(status) || status === "RESOLVED";
  return tab === "all" || !isEnded(status);
}
