import type { ReactNode } from "react";
import { STATUS_LOOK } from "@/components/maintenance/request-status";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { cx } from "@/components/ui/cx";
import { type IconName, iconClass } from "@/components/ui/icon-class";
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

/** What the filter panel of the list holds. */
export function RequestFilterFields({
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
            <Choice
              key={status}
              name="status"
              value={status}
              chosen={list.status}
              icon={STATUS_LOOK[status].icon}
            >
              {STATUS_LABEL[status]}
            </Choice>
          ))}
        </Choices>
      )}
      <Choices label="Priority">
        {PRIORITIES.map((priority) => (
          <Choice key={priority} name="priority" value={priority} chosen={list.priority}>
            {PRIORITY_LABEL[priority]}
          </Choice>
        ))}
      </Choices>
      {categories.length > 1 && (
        <Choices label="Category">
          {categories.map(({ id, name }) => (
            <Choice key={id} name="category" value={id} chosen={list.category}>
              {name}
            </Choice>
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

function Choice<T extends string | number>({
  name,
  value,
  chosen,
  icon,
  children,
}: {
  name: string;
  value: T;
  chosen: readonly T[];
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <label className={cx("chip", icon && iconClass(icon))}>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
      {children}
    </label>
  );
}

/** Statuses that the tab can hold; a tab with one of them needs no choice. */
function isWithin(status: ListRequestsInput["status"][number], tab: ListRequestsInput["tab"]): boolean {
  if (tab === "ended") return isEnded(status);
  if (tab === "unassigned") return status === "SUBMITTED" || status === "ACKNOWLEDGED";
  if (tab === "overdue") return isActive(status);
  if (tab === "mine") return isActive(status) || status === "RESOLVED";
  return tab === "all" || !isEnded(status);
}
