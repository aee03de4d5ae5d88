import type { Client } from "pg";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { roleDefaults } from "@/lib/people/permissions";
import { PERMISSIONS } from "@/lib/platform/actor";

const TEAM: Record<StaffRole, number> = {
  FACILITY_MANAGER: 2,
  MAINTENANCE_SUPERVISOR: 4,
  ACCOUNTANT: 1,
  SECURITY_HEAD: 1,
  ELECTRICIAN: 12,
  PLUMBER: 10,
  CLEANER: 6,
  GARDENER: 4,
};

/** 40 staff in a line of three levels, and as many residents as asked for, two to a flat. */
export async function insertPeople(client: Client, residents: number) {
  await client.query(`
    insert into users (id, email, name, user_type, status, email_verified_at, approved_at, is_admin, created_at)
    select bench_id(anchor, n), kind || n || '@bench.khaki.example', kind || ' ' || n, type, 'ACTIVE', at, at, false, at
    from bench_anchor
    cross join lateral (
      select 'staff' as kind, n, 'STAFF'::user_type as type from generate_series(1, 40) n
      union all
      select 'resident', 1000 + n, 'RESIDENT' from generate_series(1, ${residents}) n) p
    cross join lateral (select anchor - interval '1200 days' as at) t`);
  await client.query(`
    insert into residents (id, user_id, flat_number, block, phone_number, resident_type, created_at)
    select bench_id(anchor, 100000 + n), bench_id(anchor, 1000 + n), block || '-' || (101 + n / 40), block,
      '+91100000' || lpad((n % 10000)::text, 4, '0'), 'OWNER', anchor
    from bench_anchor, generate_series(1, ${residents}) n, lateral (select chr(65 + n % 20) as block) b`);
  await insertStaff(client);
}

async function insertStaff(client: Client) {
  const roles = (Object.keys(TEAM) as StaffRole[]).flatMap((role) => Array<StaffRole>(TEAM[role]).fill(role));
  const rows = roles.map((role, index) => ({
    n: index + 1,
    role,
    superior: superiorOf(role),
    ...roleDefaults(role),
  }));
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const flags = PERMISSIONS.map((name) => `"${name}"`).join(", ");
  const kinds = PERMISSIONS.map((name) => `"${name}" boolean`).join(", ");
  await client.query(
    `insert into staff (id, user_id, employee_id, role, phone_number, employment_status, hire_date, reporting_to_id,
       is_available_24x7, ${PERMISSIONS.map(snake).join(", ")})
     select bench_id(anchor, 200000 + n), bench_id(anchor, n), 'B-' || n, role::staff_role, '+911000009000', 'FULL_TIME',
       '2020-01-01', bench_id(anchor, 200000 + superior), n % 7 = 0, ${flags}
     from bench_anchor, jsonb_to_recordset($1) as s(n int, role text, superior int, ${kinds})`,
    [JSON.stringify(rows)],
  );
}

/** The first manager leads the supervisors, and the first supervisor everybody with a trade. */
function superiorOf(role: StaffRole): number | null {
  if (role === "FACILITY_MANAGER") return null;
  return role === "MAINTENANCE_SUPERVISOR" || role === "ACCOUNTANT" ? 1 : 3;
}
