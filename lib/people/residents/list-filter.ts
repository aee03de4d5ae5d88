import { Prisma } from "@/lib/generated/prisma/client";
import { RESIDENT_STATE } from "../account-state";
import type { SortKey } from "../console/keyset";
import { ACCOUNT_TEXT, anyOf } from "../console/search-sql";
import { searchPatterns } from "../console/search-words";
import type { ResidentListInput, ResidentSort } from "./list-schema";

/** Requests of theirs that are neither closed nor cancelled. In the select list it is counted for one page only. */
export const OPEN_REQUESTS = Prisma.sql`(select count(*)::int from maintenance_requests m
  where m.resident_id = r.user_id and m.closed_at is null and m.cancelled_at is null)`;

/** Of `residents r` with `users u`. */
export const RESIDENT_SORT: Record<ResidentSort, SortKey> = {
  flat: { sql: Prisma.sql`flat_order(r.flat_number)`, type: "text" },
  name: { sql: Prisma.sql`lower(coalesce(u.name, r.contact_name, ''))`, type: "text" },
  type: { sql: Prisma.sql`r.resident_type::text`, type: "text" },
  movedIn: { sql: Prisma.sql`coalesce(r.move_in_date, '0001-01-01'::date)`, type: "date" },
  registered: { sql: Prisma.sql`r.created_at`, type: "timestamptz" },
  seen: { sql: Prisma.sql`coalesce(u.last_seen_at, '1970-01-01Z'::timestamptz)`, type: "timestamptz" },
  requests: { sql: OPEN_REQUESTS, type: "int" },
};

type Filter = Pick<ResidentListInput, "q" | "block" | "type" | "status" | "committee">;

export function residentFilter(input: Filter): Prisma.Sql {
  const [committee, ...both] = input.committee;
  const conditions = [
    Prisma.sql`true`,
    ...(input.block.length ? [Prisma.sql`r.block = any(${input.block})`] : []),
    ...(input.type.length ? [Prisma.sql`r.resident_type::text = any(${input.type})`] : []),
    ...(input.status.length ? [Prisma.sql`${RESIDENT_STATE} = any(${input.status})`] : []),
    ...(committee && !both.length ? [Prisma.sql`r.is_committee_member = ${committee === "yes"}`] : []),
    ...searchPatterns(input.q).map(found),
  ];
  return Prisma.join(conditions, " and ");
}

/** Each half finds its rows by its own trigram index. */
const found = (patterns: string[]) => Prisma.sql`(
  r.user_id in (select id from users where ${anyOf(ACCOUNT_TEXT, patterns)})
  or r.id in (select id from residents where ${anyOf(RECORD_TEXT, patterns)}))`;

const RECORD_TEXT = Prisma.sql`(flat_number || ' ' || coalesce(phone_number, '') || ' '
  || coalesce(alternate_phone, '') || ' ' || coalesce(contact_name, '') || ' ' || coalesce(contact_email::text, ''))`;
