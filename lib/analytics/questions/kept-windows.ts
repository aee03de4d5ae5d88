import { createHash } from "node:crypto";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Filters } from "../filters";
import type { Window } from "../period";
import { windowTable } from "./by-window";

/** From here on an answer is kept: later than changes begin to be noted (the migration's 40 days). */
const SETTLED = Prisma.sql`now() - interval '45 days'`;
/** What most people look at. Answers to every combination would be kept for nobody. */
const MAX_FILTERS = 1;

/** How often requests of the window `w` were changed long after they were filed, resolved or cancelled. */
const CHANGES = Prisma.sql`
  select count(*) as changes from settled_changes c
  where c.month is null or (c.month >= date_trunc('month', w.starts at time zone 'UTC') and c.month < w.ends at time zone 'UTC')`;

type Asked = {
  name: string;
  /** A select of one row about the window `w`, ending in its condition. */
  counted: Prisma.Sql;
  windows: Window[];
  filters: Filters;
  /** Only for windows that more than one person will ever look at. */
  isKept: boolean;
};

/**
 * What `counted` says of each window (most are months). Windows long over are counted once and kept: counting and the
 * number of changes are of one snapshot, so a kept answer is true as long as that number is. Changes are only ever
 * added: the same number of them is the same changes.
 */
export function keptWindows({ name, counted, windows, filters, ...asked }: Asked): Prisma.Sql {
  const [table, question] = [Prisma.raw(`"${name}"`), keyOf(counted)];
  const chosen = Object.values(filters).filter((value) => value !== undefined);
  const isKept = asked.isKept && chosen.length <= MAX_FILTERS;
  return Prisma.sql`
    ${table} as materialized (
      select w.position::int - 1 as n, w.starts, w.ends, version.changes,
        ${isKept} and kept.data is null and w.ends < ${SETTLED} as is_new,
        coalesce(kept.data, to_jsonb(counted)) as data
      from ${windowTable(windows)}
      cross join lateral (${CHANGES}) as version
      left join month_answers kept on ${isKept} and kept.question = ${question} and kept.starts_at = w.starts
        and kept.ends_at = w.ends and kept.changes = version.changes
      left join lateral (${counted} and kept.data is null) as counted on true
    ), ${Prisma.raw(`"${name} kept"`)} as (
      insert into month_answers (question, starts_at, ends_at, changes, data)
      select ${question}, starts, ends, changes, data from ${table} where is_new order by starts
      on conflict (question, starts_at, ends_at) do update set changes = excluded.changes, data = excluded.data
    )`;
}

/** The rows of such a table, as JSON. */
export const keptRows = (name: string): Prisma.Sql => Prisma.sql`
  (select coalesce(json_agg(m.data || jsonb_build_object('n', m.n) order by m.n), '[]') from ${Prisma.raw(`"${name}"`)} m)`;

const keyOf = ({ sql, values }: Prisma.Sql) =>
  createHash("sha256")
    .update(JSON.stringify([sql, values]))
    .digest("base64url");
