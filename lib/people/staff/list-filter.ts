import { Prisma } from "@/lib/generated/prisma/client";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { PERMISSIONS, type Permission } from "@/lib/platform/actor";
import { ACCOUNT_STATE } from "../account-state";
import type { SortKey } from "../console/keyset";
import { ACCOUNT_TEXT, anyOf } from "../console/search-sql";
import { searchPatterns } from "../console/search-words";
import { roleDefaults } from "../permissions";
import type { StaffListInput, StaffSort } from "./list-schema";

/** Requests ASSIGNED or IN_PROGRESS now. In the select list it is counted for one page only. */
export const LOAD = Prisma.sql`(select count(*)::int from maintenance_requests r
  where r.assigned_to_id = u.id and r.status in ('ASSIGNED', 'IN_PROGRESS'))`;

/** Of `users u` with `staff s`. */
export const STAFF_SORT: Record<StaffSort, SortKey> = {
  name: { sql: Prisma.sql`lower(u.name)`, type: "text" },
  employeeId: { sql: Prisma.sql`coalesce(lower(s.employee_id::text), '')`, type: "text" },
  role: { sql: Prisma.sql`coalesce(s.role::text, '')`, type: "text" },
  department: { sql: Prisma.sql`coalesce(lower(s.department), '')`, type: "text" },
  employment: { sql: Prisma.sql`coalesce(s.employment_status::text, '')`, type: "text" },
  load: { sql: LOAD, type: "int" },
  hired: { sql: Prisma.sql`coalesce(s.hire_date, '0001-01-01'::date)`, type: "date" },
  seen: { sql: Prisma.sql`coalesce(u.last_seen_at, '1970-01-01Z'::timestamptz)`, type: "timestamptz" },
};

type Filter = Pick<StaffListInput, "q" | "role" | "status" | "employment" | "department" | "permission">;

export function staffFilter(input: Filter): Prisma.Sql {
  const conditions = [
    Prisma.sql`u.user_type = 'STAFF'`,
    ...(input.role.length ? [Prisma.sql`s.role::text = any(${input.role})`] : []),
    ...(input.status.length ? [Prisma.sql`${ACCOUNT_STATE} = any(${input.status})`] : []),
    ...(input.employment.length ? [Prisma.sql`s.employment_status::text = any(${input.employment})`] : []),
    ...(input.department.length ? [Prisma.sql`s.department = any(${input.department})`] : []),
    ...input.permission.map(holds),
    ...searchPatterns(input.q).map(found),
  ];
  return Prisma.join(conditions, " and ");
}

/** Each half finds its rows by its own trigram index. */
const found = (patterns: string[]) => Prisma.sql`(
  u.id in (select id from users where ${anyOf(ACCOUNT_TEXT, patterns)})
  or u.id in (select user_id from staff where ${anyOf(POST_TEXT, patterns)}))`;

const POST_TEXT = Prisma.sql`(employee_id::text || ' ' || phone_number || ' ' || coalesce(alternate_phone, '') || ' '
  || coalesce(department, ''))`;

function holds(right: StaffListInput["permission"][number]): Prisma.Sql {
  if (right === "administrator") return Prisma.sql`u.is_admin`;
  if (right === "own") return Prisma.sql`(s.role::text, ${FLAGS}) not in (${DEFAULTS})`;
  return Prisma.sql`(u.is_admin or ${flag(right)})`;
}

const flag = (permission: Permission) =>
  Prisma.raw(`s.${permission.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);

const FLAGS = Prisma.join(PERMISSIONS.map(flag));

/** Each role with the permissions it brings. */
const DEFAULTS = Prisma.join(
  Object.values(StaffRole).map(
    (role) =>
      Prisma.sql`(${role}, ${Prisma.join(PERMISSIONS.map((each) => Prisma.sql`${roleDefaults(role)[each]}::boolean`))})`,
  ),
);
