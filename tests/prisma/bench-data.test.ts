import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { breaches } from "../bench/data/breaches";
import { fill } from "../bench/data/fill";
import { templateDatabase } from "../support/postgres";

// What benches measure must be the same every time, and as sound as if the product had written it.
const SIZE = { requests: 2000, residents: 60 };
const PRESENT = new Date("2026-11-21T18:30:00Z");
const server = inject("postgres");
const names: string[] = [];

afterAll(async () => {
  for (const name of names) await on(`${server}/postgres`, `drop database ${name} with (force)`);
});

async function on(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function filled(): Promise<string> {
  const name = `bench_${randomBytes(6).toString("hex")}`;
  names.push(name);
  await on(`${server}/postgres`, `create database ${name} template ${templateDatabase} strategy file_copy`);
  await fill(`${server}/${name}`, SIZE, PRESENT);
  return `${server}/${name}`;
}

const CHECKSUM = `
  select jsonb_object_agg(name, hash order by name) as checksums from (
    select 'requests' as name, md5(string_agg(t::text, '|' order by id)) as hash from maintenance_requests t
    union all select 'people', md5(string_agg(t::text, '|' order by id)) from users t
    union all select 'staff', md5(string_agg(t::text, '|' order by id)) from staff t
    union all select 'updates', md5(string_agg(t::text, '|' order by id)) from maintenance_updates t
    union all select 'audit', md5(string_agg(t::text, '|' order by id)) from audit_entries t
      where actor_label not in ('system:base-data')
    union all select 'notifications', md5(string_agg(t::text, '|' order by id)) from notifications t
    union all select 'deliveries', md5(string_agg(t::text, '|' order by id)) from notification_deliveries t
    union all select 'decisions', md5(string_agg(t::text, '|' order by id)) from decisions t
    union all select 'vendors', md5(string_agg(t::text, '|' order by id)) from vendors t) sums`;

test("the bench's data is the same to the last byte, complete and sound", { timeout: 120_000 }, async () => {
  const [one, other] = [await filled(), await filled()];
  expect(await on(one, CHECKSUM)).toEqual(await on(other, CHECKSUM));

  const [counted] = await on(
    one,
    `select (select count(*)::int from maintenance_requests) as requests, (select count(*)::int from staff) as staff,
       (select count(*)::int from residents) as residents, (select count(*)::int from vendors) as vendors,
       (select count(distinct category_id)::int from maintenance_requests) as categories,
       (select count(distinct status)::int from maintenance_requests) as statuses,
       (select round(extract(epoch from max(created_at) - min(created_at)) / 86400 / 365)::int
         from maintenance_requests) as years,
       (select count(*)::int from maintenance_requests where resident_rating is not null and actual_cost is not null
         and estimated_cost is not null) > 300 as judged`,
  );
  expect(counted).toEqual({
    ...SIZE,
    staff: 100,
    vendors: 20,
    categories: 6,
    statuses: 7,
    years: 5,
    judged: true,
  });
});

test("indexes and triggers are as the migrations made them", async () => {
  const url = `${server}/${names[0]}`;
  const shape = `select
    (select md5(string_agg(indexdef, '|' order by indexdef)) from pg_indexes where schemaname = 'public') as indexes,
    (select md5(string_agg(tgrelid::regclass::text || tgname || tgenabled::text, '|' order by tgrelid::regclass::text, tgname))
      from pg_trigger where not tgisinternal) as triggers`;
  const fresh = `bench_${randomBytes(6).toString("hex")}`;
  names.push(fresh);
  await on(`${server}/postgres`, `create database ${fresh} template ${templateDatabase} strategy file_copy`);
  expect(await on(url, shape)).toEqual(await on(`${server}/${fresh}`, shape));
});

test("what bypassed the triggers would be noticed", async () => {
  const client = new pg.Client({ connectionString: `${server}/${names[1]}` });
  await client.connect();
  try {
    await client.query(
      `create table bench_present as select '${PRESENT.toISOString()}'::timestamptz as present`,
    );
    expect(await breaches([client])).toEqual([]);
    await client.query("begin; set local session_replication_role = replica");
    await client.query(
      "update maintenance_requests set resident_id = gen_random_uuid() where ticket_number like '%7'",
    );
    await client.query("delete from audit_entries where entity = 'staff'");
    await client.query("update maintenance_updates set to_status = 'CANCELLED' where to_status = 'CLOSED'");
    expect((await breaches([client])).map((each) => each.split(":")[0])).toEqual([
      "staff without an audit entry",
      "audited moves that are not on the timeline",
      "moves that the state machine refuses",
      "timelines that do not lead from SUBMITTED to the present status",
      "maintenance_requests_resident_id_fkey",
    ]);
  } finally {
    await client.end();
  }
});
