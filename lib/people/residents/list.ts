import { Prisma } from "@/lib/generated/prisma/client";
import type { ResidentType } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { RESIDENT_STATE } from "../account-state";
import { behind, encode, type Ordering, orderBy, sortOf } from "../console/keyset";
import { canReadPeople } from "../permissions";
import type { AccountState } from "../states";
import { OPEN_REQUESTS, RESIDENT_SORT, residentFilter } from "./list-filter";
import type { ResidentListInput } from "./list-schema";

export const RESIDENT_PAGE = 50;
export const MOST_EXPORTED = 50_000;

export type ResidentRow = {
  /** Of the record; there is one without an account. */
  id: string;
  userId: string | null;
  name: string;
  email: string | null;
  isAdmin: boolean;
  state: AccountState;
  flatNumber: string;
  block: string;
  residentType: ResidentType;
  isCommitteeMember: boolean;
  phoneNumber: string | null;
  alternatePhone: string | null;
  /** "2024-04-01" */
  moveInDate: string | null;
  movedOutOn: string | null;
  createdAt: Date;
  lastSeenAt: Date | null;
  /** Requests of theirs that are neither closed nor cancelled. */
  open: number;
};

/** A page of the residents as the address asks for it, by one query. */
export async function listResidents(actor: Actor, input: ResidentListInput, take = RESIDENT_PAGE) {
  if (!canReadPeople(actor)) return { rows: [], next: null };
  const { name, descending } = sortOf(input.sort);
  const ordering: Ordering = { key: RESIDENT_SORT[name], descending, id: Prisma.sql`r.id` };
  const found = await prisma.$queryRaw<(ResidentRow & { place: string })[]>`
    select r.id, r.user_id as "userId", coalesce(u.name, r.contact_name, 'Unknown owner') as name,
      coalesce(u.email, r.contact_email)::text as email, coalesce(u.is_admin, false) as "isAdmin",
      ${RESIDENT_STATE} as state, r.flat_number as "flatNumber", r.block, r.resident_type::text as "residentType",
      r.is_committee_member as "isCommitteeMember", r.phone_number as "phoneNumber",
      r.alternate_phone as "alternatePhone", r.move_in_date::text as "moveInDate",
      r.moved_out_on::text as "movedOutOn", r.created_at as "createdAt", u.last_seen_at as "lastSeenAt",
      ${OPEN_REQUESTS} as open, (${ordering.key.sql})::text as place
    from residents r left join users u on u.id = r.user_id
    where ${residentFilter(input)} and ${behind(ordering, input.after)}
    ${orderBy(ordering)} limit ${take + 1}`;
  const rows = found.slice(0, take).map(({ place: _, ...row }) => row);
  const last = found[take - 1];
  return { rows, next: found.length > take && last ? encode({ id: last.id, value: last.place }) : null };
}

export type ResidentFacets = { states: Partial<Record<AccountState, number>>; blocks: string[] };

/** What the filters offer: how many in each state, and the blocks there are. */
export async function countResidents(actor: Actor): Promise<ResidentFacets> {
  if (!canReadPeople(actor)) return { states: {}, blocks: [] };
  const [facets] = await prisma.$queryRaw<[ResidentFacets]>`
    select coalesce((select json_object_agg(state, n) from (
        select ${RESIDENT_STATE} as state, count(*)::int as n
        from residents r left join users u on u.id = r.user_id group by 1) t), '{}') as states,
      coalesce((select json_agg(block order by lpad(block, 4, ' ')) from (select distinct block from residents) b), '[]')
        as blocks`;
  return facets;
}

/** The accounts of everybody who fits, wherever they stand in the order. Records without one have nothing to switch. */
export async function listResidentUserIds(actor: Actor, input: ResidentListInput): Promise<string[]> {
  if (!canReadPeople(actor)) return [];
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select u.id from residents r join users u on u.id = r.user_id
    where ${residentFilter(input)} order by flat_order(r.flat_number), r.id limit ${MOST_EXPORTED}`;
  return rows.map(({ id }) => id);
}

export async function countFittingResidents(actor: Actor, input: ResidentListInput): Promise<number> {
  if (!canReadPeople(actor)) return 0;
  const [{ n }] = await prisma.$queryRaw<[{ n: number }]>`
    select count(*)::int as n from residents r left join users u on u.id = r.user_id where ${residentFilter(input)}`;
  return n;
}
