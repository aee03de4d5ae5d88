import type { Client } from "pg";

/** What the database promises and what its triggers would have kept, asked of every row: empty when all holds. */
export async function breaches(clients: [Client, ...Client[]]): Promise<string[]> {
  const [client] = clients;
  const asked = [...Object.entries(INVARIANTS), ...(await foreignKeys(client)), ...(await checks(client))];
  const broken: string[] = [];
  const ask = async (one: Client) => {
    for (let next = asked.shift(); next; next = asked.shift()) {
      const [name, sql] = next;
      const { rows } = await one.query<{ n: number }>(sql);
      if (rows[0]?.n !== 0) broken.push(`${name}: ${rows[0]?.n}`);
    }
  };
  await Promise.all(clients.map(ask));
  return broken;
}

type Asked = [name: string, sql: string];

/** Rows that point at nothing. */
async function foreignKeys(client: Client): Promise<Asked[]> {
  const { rows } = await client.query<Record<"name" | "from" | "column" | "to" | "key", string>>(
    `select c.conname as name, c.conrelid::regclass::text as from, a.attname as column,
       c.confrelid::regclass::text as to, k.attname as key
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
     where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 1
     order by 1`,
  );
  return rows.map(({ name, from, column, to, key }) => [
    name,
    `select count(*)::int as n from ${from} t where t."${column}" is not null
       and not exists (select from ${to} o where o."${key}" = t."${column}")`,
  ]);
}

/** Each table is read once for all of its checks. */
async function checks(client: Client): Promise<Asked[]> {
  const { rows } = await client.query<{ table: string; names: string; condition: string }>(
    `select c.conrelid::regclass::text as table, string_agg(c.conname, ', ') as names,
       string_agg('(' || pg_get_expr(c.conbin, c.conrelid) || ') is false', ' or ') as condition
     from pg_constraint c
     where c.contype = 'c' and c.connamespace = 'public'::regnamespace and c.conrelid <> 0
     group by 1`,
  );
  return rows.map(({ table, names, condition }) => [
    `${table} (${names})`,
    `select count(*)::int as n from ${table} where ${condition}`,
  ]);
}

const count = (rest: string) => `select count(*)::int as n from ${rest}`;
const unaudited = (table: string) =>
  count(
    `${table} t where not exists (select from audit_entries e where e.entity = '${table}' and e.entity_id = t.id::text
       and e.action = 'INSERT')`,
  );

const INVARIANTS: Record<string, string> = {
  "requests without an audit entry of their filing": unaudited("maintenance_requests"),
  "people without an audit entry": unaudited("users"),
  "staff without an audit entry": unaudited("staff"),
  "audited moves that are not on the timeline": count(
    `audit_entries e where e.entity = 'maintenance_requests' and e.action = 'UPDATE' and not exists (
       select from maintenance_updates u where u.request_id = e.entity_id::uuid and u.created_at = e.at
         and u.to_status::text = e.changes -> 'status' ->> 1)`,
  ),
  "moves that the state machine refuses": count(
    "maintenance_updates where to_status is not null and not maintenance_transition_allowed(from_status, to_status)",
  ),
  "timelines that do not lead from SUBMITTED to the present status": count(
    `(select r.status, (array_agg(u.from_status order by u.position))[1] as first,
        (array_agg(u.to_status order by u.position desc))[1] as last,
        array_agg(u.from_status order by u.position) as froms, array_agg(u.to_status order by u.position) as tos
      from maintenance_requests r join maintenance_updates u on u.request_id = r.id and u.kind = 'STATUS'
      group by r.id, r.status) t
     where first <> 'SUBMITTED' or last <> status or froms[2:] <> tos[:array_upper(tos, 1) - 1]`,
  ),
  "timelines that run backwards": count(
    `(select created_at < lag(created_at) over (partition by request_id order by position) as back
      from maintenance_updates) u where back`,
  ),
  "people with more work than anybody may have": count(
    `(select assigned_to_id from maintenance_requests where status in ('ASSIGNED', 'IN_PROGRESS')
      group by 1 having count(*) > 10) busy`,
  ),
  "assignees who are not suitable": count(
    `maintenance_requests r join staff s on s.user_id = r.assigned_to_id
     join maintenance_categories c on c.id = r.category_id where not s.role = any (c.roles)`,
  ),
  "priorities above their category's": count(
    "maintenance_requests r join maintenance_categories c on c.id = r.category_id where r.priority > c.max_priority",
  ),
  "tickets of another year than their request's": count(
    `maintenance_requests where split_part(ticket_number, '-', 2) <>
       to_char(created_at at time zone 'Asia/Kolkata', 'YYYY')`,
  ),
  "tickets that the sequence would give again": count(
    `maintenance_requests, maintenance_ticket_seq where split_part(ticket_number, '-', 3)::bigint > last_value`,
  ),
  "things that have not happened yet": count(
    `maintenance_requests r, bench_present where greatest(r.created_at, r.acknowledged_at, r.assigned_at, r.started_at,
       r.resolved_at, r.closed_at, r.cancelled_at, r.rated_at, r.reminded_at) > present`,
  ),
  "resolved requests that the system would have closed": count(
    "maintenance_requests, bench_present where status = 'RESOLVED' and resolved_at < present - interval '7 days'",
  ),
  "notifications without their delivery in the app": count(
    `notifications n where not exists (select from notification_deliveries d where d.notification_id = n.id
       and d.channel = 'IN_APP')`,
  ),
  "circles in the reporting line": count(
    `(with recursive above as (
        select id as person, reporting_to_id, 1 as steps from staff
        union all
        select a.person, s.reporting_to_id, a.steps + 1 from above a join staff s on s.id = a.reporting_to_id
        where a.steps < 20)
      select from above where steps = 20) circle`,
  ),
};
