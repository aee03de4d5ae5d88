import type { Client } from "pg";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { roleDefaults } from "@/lib/people/permissions";
import { PERMISSIONS } from "@/lib/platform/actor";

/** 100 people, numbered from 1 in this order. */
const TEAM: Record<StaffRole, number> = {
  FACILITY_MANAGER: 4,
  MAINTENANCE_SUPERVISOR: 8,
  ACCOUNTANT: 2,
  SECURITY_HEAD: 4,
  ELECTRICIAN: 26,
  PLUMBER: 24,
  CLEANER: 18,
  GARDENER: 14,
};

const roles = (Object.keys(TEAM) as StaffRole[]).flatMap((role) => Array<StaffRole>(TEAM[role]).fill(role));

/** The number of the first person of a role. */
export const firstOf = (role: StaffRole): number => roles.indexOf(role) + 1;
export const countOf = (role: StaffRole): number => TEAM[role];

/** 100 staff in a line of three levels, an administrator, and as many residents as asked for, two to a flat. */
export async function insertPeople(client: Client, residents: number) {
  await client.query(`
    insert into users (id, email, name, user_type, status, email_verified_at, approved_at, is_admin,
      sms_notifications, created_at, updated_at)
    select bench_id(at, n), kind || number || '@bench.khaki.example', initcap(kind) || ' ' || number,
      type::user_type, 'ACTIVE', at, at, kind = 'admin', n % 3 = 0, at, at
    from bench_present
    cross join lateral (
      select 'staff' as kind, n, n as number, 'STAFF' as type from generate_series(1, ${roles.length}) n
      union all
      select 'admin', 999, 1, 'STAFF'
      union all
      select 'resident', 1000 + n, n, 'RESIDENT' from generate_series(1, ${residents}) n) p
    cross join lateral (select present - interval '2000 days' as at) t`);
  await client.query(`
    create table bench_resident as
    select n - 1 as k, id as user_id, name, block || '-' || (101 + n / 40) as flat_number, block
    from users, lateral (select substring(email::text from '[0-9]+')::int as n) number,
      lateral (select chr(65 + n % 20) as block) place
    where user_type = 'RESIDENT' order by n`);
  await client.query(`
    insert into residents (id, user_id, flat_number, block, phone_number, resident_type, created_at, updated_at)
    select bench_id(at, 100000 + k), user_id, flat_number, block, '+91100000' || lpad((k % 10000)::text, 4, '0'),
      (array['OWNER', 'OWNER', 'TENANT', 'FAMILY'])[1 + k % 4]::resident_type, at, at
    from bench_present, bench_resident, lateral (select present - interval '2000 days' as at) t`);
  await insertStaff(client);
  await client.query(`
    insert into audit_entries (entity, entity_id, action, changes, actor_label, at)
    select entity, id::text, 'INSERT', changes, 'system:bench', created_at
    from (select 'users' as entity, id, created_at, jsonb_build_object('name', jsonb_build_array(null, name)) as changes
        from users
      union all
      select 'residents', id, created_at, jsonb_build_object('flat_number', jsonb_build_array(null, flat_number))
        from residents
      union all
      select 'staff', id, created_at, jsonb_build_object('role', jsonb_build_array(null, role)) from staff) made
    order by created_at, id`);
  await client.query("analyze users; analyze residents; analyze staff; analyze bench_resident");
}

async function insertStaff(client: Client) {
  const rows = roles.map((role, index) => ({
    n: index + 1,
    role,
    superior: superiorOf(role, index + 1),
    ...roleDefaults(role),
  }));
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const flags = PERMISSIONS.map((name) => `"${name}"`).join(", ");
  const kinds = PERMISSIONS.map((name) => `"${name}" boolean`).join(", ");
  await client.query(
    `insert into staff (id, user_id, employee_id, role, phone_number, employment_status, hire_date, reporting_to_id,
       is_available_24x7, created_at, updated_at, ${PERMISSIONS.map(snake).join(", ")})
     select bench_id(at, 200000 + n), bench_id(at, n), 'B-' || n, role::staff_role, '+911000009' || lpad(n::text, 3, '0'),
       'FULL_TIME', '2020-01-01', bench_id(at, 200000 + superior), n % 7 = 0, at, at, ${flags}
     from bench_present, lateral (select present - interval '2000 days' as at) t,
       jsonb_to_recordset($1) as s(n int, role text, superior int, ${kinds})`,
    [JSON.stringify(rows)],
  );
}

/** The first manager leads the supervisors, and these everybody with a trade. */
function superiorOf(role: StaffRole, n: number): number | null {
  if (role === "FACILITY_MANAGER") return null;
  const supervisors = countOf("MAINTENANCE_SUPERVISOR");
  return role === "MAINTENANCE_SUPERVISOR" || role === "ACCOUNTANT"
    ? 1
    : firstOf("MAINTENANCE_SUPERVISOR") + (n % supervisors);
}
