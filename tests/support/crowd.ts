import { pool } from "@/lib/platform/prisma";

/** So many facility managers in one statement: the largest audience there is. */
export async function aCrowd(size: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica"); // no audit of invented people
    await client.query(
      `with person as (
         insert into users (id, email, name, user_type, status, email_verified_at, sms_notifications)
         select uuid_v7(), 'crowd.' || n || '@khaki.example', 'Crowd ' || n, 'STAFF', 'ACTIVE', now(), false
         from generate_series(1, $1::int) n
         returning id, name)
       insert into staff (id, user_id, employee_id, role, phone_number, employment_status, hire_date)
       select uuid_v7(), id, 'CROWD-' || split_part(name, ' ', 2), 'FACILITY_MANAGER', '+919845000000', 'FULL_TIME',
         '2024-04-01' from person`,
      [size],
    );
    await client.query("commit");
    await client.query("analyze users");
    await client.query("analyze staff");
  } finally {
    client.release();
  }
}
