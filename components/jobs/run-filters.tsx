import { runsHref } from "@/components/jobs/runs-href";
import { JOBS_PAGE } from "@/components/jobs/view";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/filter-chips";
import { Select } from "@/components/ui/select";
import { RUN_STATUS_LABEL, RUN_STATUSES, shortName } from "@/lib/background/run-status";
import type { RunsInput } from "@/lib/background/schema";

/** Links and a GET form: the state is the address. */
export function RunFilters({ list, functions }: { list: RunsInput; functions: string[] }) {
  return (
    <div className="grid gap-3">
      <form action={`${JOBS_PAGE}/runs`} className="flex flex-wrap items-center gap-2">
        {list.status && <input type="hidden" name="status" value={list.status} />}
        <span className="min-w-0 flex-1 sm:max-w-md">
          <Select
            key={list.function}
            name="function"
            aria-label="Function"
            defaultValue={list.function ?? ""}
          >
            <option value="">Every function</option>
            {functions.map((id) => (
              <option key={id} value={id}>
                {shortName(id)}
              </option>
            ))}
          </Select>
        </span>
        <Button type="submit">Show</Button>
      </form>
      <FilterChips
        label="State"
        chips={RUN_STATUSES.map((status) => {
          const active = list.status === status;
          return {
            label: RUN_STATUS_LABEL[status],
            href: runsHref({ function: list.function, status: active ? undefined : status }),
            active,
          };
        })}
      />
    </div>
  );
}
