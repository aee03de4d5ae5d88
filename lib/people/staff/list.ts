import { Prisma } from "@/lib/generated/prisma/client";
import type { EmploymentStatus, StaffRole } from "@/lib/generated/prisma/enums";
import type { Actor, Permissions } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { ACCOUNT_STATE } from "../account-state";
import { behind, encode, type Ordering, orderBy, sortOf } from "../console/keyset";
import { canReadPeople } from "../permissions";
import type { AccountState } from "../states";
import { LOAD, STAFF_SORT, staffFilter } from "./list-filter";
import type { StaffListInput } from "./list-schema";

export const STAFF_PAGE = 50;
export const MOST_EXPORTED = 20_000;

export type StaffRow = {
  id: string;
  name: string;
  email: string;
  isAdmin: boolean;
  state: AccountState;
  lastSeenAt: Date | null;
  /** Null for administrators who are not on the payroll. */
  staff:
    | (Permissions & {
        employeeId: string;
        role: StaffRole;
        department: string | null;
        phoneNumber: string;
        employmentStatus: EmploymentStatus;
        /** "2024-04-01" */
        hireDate: string;
        isAvailable24x7: boolean;
        reportsTo: string | null;
      })
    | null;
  /** Requests ASSIGNED or IN_PROGRESS now. */
  load: number;
};

/** A page of the staff as the address asks for it, by one query. */
export async function listStaff(actor: Actor, input: StaffListInput, take = STAFF_PAGE) {
  if (!canReadPeople(actor)) return { rows: [], next: null };
  const { name, descending } = sortOf(input.sort);
  const ordering: Ordering = { key: STAFF_SORT[name], descending, id: Prisma.sql`u.id` };
  const found = await prisma.$queryRaw<(StaffRow & { place: string })[]>`
    select u.id, u.name, u.email::text as email, u.is_admin as "isAdmin", ${ACCOUNT_STATE} as state,
      u.last_seen_at as "lastSeenAt", ${LOAD} as load, (${ordering.key.sql})::text as place,
      case when s.id is not null then json_build_object(
        'employeeId', s.employee_id, 'role', s.role, 'department', s.department, 'phoneNumber', s.phone_number,
        'employmentStatus', s.employment_status, 'hireDate', s.hire_date, 'isAvailable24x7', s.is_available_24x7,
        'reportsTo', (select b.name from staff bs join users b on b.id = bs.user_id where bs.id = s.reporting_to_id),
        'canAccessAllMaintenance', s.can_access_all_maintenance, 'canAssignRequests', s.can_assign_requests,
        'canCloseRequests', s.can_close_requests, 'canManageFinances', s.can_manage_finances,
        'canSendAnnouncements', s.can_send_announcements) end as staff
    from users u left join staff s on s.user_id = u.id
    where ${staffFilter(input)} and ${behind(ordering, input.after)}
    ${orderBy(ordering)} limit ${take + 1}`;
  const rows = found.slice(0, take).map(({ place: _, ...row }) => row);
  const last = found[take - 1];
  return { rows, next: found.length > take && last ? encode({ id: last.id, value: last.place }) : null };
}

export type StaffFacets = { states: Partial<Record<AccountState, number>>; departments: string[] };

/** What the filters offer: how many in each state, and the departments there are. */
export async function countStaff(actor: Actor): Promise<StaffFacets> {
  if (!canReadPeople(actor)) return { states: {}, departments: [] };
  const [facets] = await prisma.$queryRaw<[StaffFacets]>`
    select coalesce((select json_object_agg(state, n) from (
        select ${ACCOUNT_STATE} as state, count(*)::int as n from users u where u.user_type = 'STAFF' group by 1) t), '{}')
        as states,
      coalesce((select json_agg(distinct department order by department) from staff where department is not null), '[]')
        as departments`;
  return facets;
}

/** Everybody who fits, wherever they stand in the order: for "all that fit" and its number. */
export async function listStaffIds(actor: Actor, input: StaffListInput): Promise<string[]> {
  if (!canReadPeople(actor)) return [];
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select u.id from users u left join staff s on s.user_id = u.id
    where ${staffFilter(input)} order by lower(u.name), u.id limit ${MOST_EXPORTED}`;
  return rows.map(({ id }) => id);
}

export async function countFitting(actor: Actor, input: StaffListInput): Promise<number> {
  if (!canReadPeople(actor)) return 0;
  const [{ n }] = await prisma.$queryRaw<[{ n: number }]>`
    select count(*)::int as n from users u left join staff s on s.user_id = u.id where ${staffFilter(input)}`;
  return n;
}
