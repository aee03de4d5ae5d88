import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canSeeInternal } from "./permissions";

export type FilterChoice = { id: string; name: string };
export type FilterChoices = { categories: FilterChoice[]; assignees: FilterChoice[] };

type Row = FilterChoice & { kind: "category" | "assignee" };

/** What the list can be narrowed to, in one query. Names of staff are for staff. */
export async function listFilterChoices(actor: Actor): Promise<FilterChoices> {
  const rows = await prisma.$queryRaw<Row[]>`
    select 'category' as kind, id::text, name::text from maintenance_categories where is_active
    union all
    select 'assignee', u.id::text, u.name from staff s
      join users u on u.id = s.user_id
      left join maintenance_categories c on s.role = any (c.roles)
      where ${canSeeInternal(actor)} and s.is_active and u.status = 'ACTIVE'
        and (s.can_access_all_maintenance or s.role = 'FACILITY_MANAGER' or c.id is not null)
      group by u.id
    order by 3`;
  const of = (kind: Row["kind"]) =>
    rows.filter((row) => row.kind === kind).map(({ id, name }) => ({ id, name }));
  return { categories: of("category"), assignees: of("assignee") };
}
