import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canSeeInternal } from "./permissions";

/** What refers to somebody or something is its name, not its id. */
export type AuditChange = { column: string; from: unknown; to: unknown };
export type HistoryEntry = {
  id: string;
  at: Date;
  action: string;
  actorLabel: string;
  changes: AuditChange[];
};

const REFERENCES = ["assigned_to_id", "assigned_by_id", "category_id", "vendor_id"];
const SHOWN = 100;

type Row = Omit<HistoryEntry, "changes"> & {
  changes: Record<string, [unknown, unknown]>;
  /** Of everything that the entries refer to; the same in each row. */
  names: Record<string, string> | null;
};

/** The audit of one request, newest first: staff only (its page has checked that it may be seen). */
export async function listHistory(actor: Actor, requestId: string): Promise<HistoryEntry[]> {
  if (!canSeeInternal(actor)) return [];
  const rows = await prisma.$queryRaw<Row[]>`
    with entry as (
      select id, at, action, actor_label, changes from audit_entries
      where entity = 'maintenance_requests' and entity_id = ${requestId}
      order by id desc
      limit ${SHOWN}
    ), referred as (
      select distinct value::uuid as id
      from entry, unnest(${REFERENCES}::text[]) as col, jsonb_array_elements_text(changes -> col) as value
      where value is not null
    ), named as (
      select id, name from users where id in (select id from referred)
      union all
      select id, name::text from maintenance_categories where id in (select id from referred)
      union all
      select id, name::text from vendors where id in (select id from referred)
    )
    select id::text, at, action, actor_label as "actorLabel", changes,
      (select jsonb_object_agg(id, name) from named) as names
    from entry
    order by entry.id desc`;
  return rows.map(({ changes, names, ...entry }) => ({
    ...entry,
    changes: Object.entries(changes).map(([column, [from, to]]) => ({
      column,
      from: named(column, from, names),
      to: named(column, to, names),
    })),
  }));
}

/** Who or what has been removed since has no name any more. */
const named = (column: string, value: unknown, names: Row["names"]): unknown =>
  value !== null && REFERENCES.includes(column) ? (names?.[String(value)] ?? "no longer known") : value;
