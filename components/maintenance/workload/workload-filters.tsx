import { workloadHref } from "@/components/maintenance/workload/workload-url";
import { FilterChips } from "@/components/ui/filter-chips";
import { StaffRole } from "@/lib/generated/prisma/enums";
import type { BoardCategory } from "@/lib/maintenance/workload-rules";
import type { WorkloadInput } from "@/lib/maintenance/workload-schema";
import { ROLE_LABEL } from "@/lib/people/labels";

/** Roles that nobody gives work to by themselves have no desk. */
const DESKLESS: StaffRole[] = [StaffRole.ACCOUNTANT];

/** By what the work is, and by what people are. */
export function WorkloadFilters({
  state,
  categories,
}: {
  state: WorkloadInput;
  categories: BoardCategory[];
}) {
  const { category, role } = state;
  return (
    <div className="grid gap-1">
      <FilterChips
        label="Category"
        chips={categories.map(({ id, name }) => ({
          label: name,
          active: category === id,
          href: workloadHref({ role, category: category === id ? undefined : id }),
        }))}
      />
      <FilterChips
        label="Role"
        chips={Object.values(StaffRole)
          .filter((each) => !DESKLESS.includes(each))
          .map((each) => ({
            label: ROLE_LABEL[each],
            active: role === each,
            href: workloadHref({ category, role: role === each ? undefined : each }),
          }))}
        clearHref={category || role ? workloadHref({}) : undefined}
      />
    </div>
  );
}
