import { prisma } from "@/lib/platform/prisma";
import type { AnalyticsInput } from "./analytics-schema";
import type { Filters } from "./filters";

export type FilterOption = { value: string; label: string };
export type FilterOptions = { categories: FilterOption[]; blocks: FilterOption[]; people: FilterOption[] };

type Row = FilterOption & { kind: keyof FilterOptions };

/** What figures can be narrowed to, in one query: also categories and people of former times, whose requests remain. */
export async function listFilterOptions(): Promise<FilterOptions> {
  const rows = await prisma.$queryRaw<Row[]>`
    select 'categories' as kind, c.id::text as value, c.name::text as label from maintenance_categories c
    union all
    select distinct 'blocks', r.block, r.block from residents r
    union all
    select 'people', u.id::text, u.name from staff s join users u on u.id = s.user_id`;
  const of = (kind: Row["kind"]) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ value, label }) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));
  return { categories: of("categories"), blocks: of("blocks"), people: of("people") };
}

export const filtersOf = ({ category, block, priority, assignee }: AnalyticsInput): Filters => ({
  categoryId: category,
  block,
  priority,
  assigneeId: assignee,
});

/** Nobody must read figures of a category or person that is not there as if they were theirs. */
export function withKnownFilters(
  input: AnalyticsInput,
  { categories, people }: FilterOptions,
): { input: AnalyticsInput; notes: string[] } {
  const isUnknown = (options: FilterOption[], chosen: string | undefined) =>
    chosen !== undefined && !options.some(({ value }) => value === chosen);
  const noCategory = isUnknown(categories, input.category);
  const nobody = isUnknown(people, input.assignee);
  return {
    input: {
      ...input,
      category: noCategory ? undefined : input.category,
      assignee: nobody ? undefined : input.assignee,
    },
    notes: [
      ...(noCategory ? ["There is no such category: all of them are shown."] : []),
      ...(nobody ? ["There is nobody like that on the staff: everybody is shown."] : []),
    ],
  };
}
