import pg from "pg";
import { breaches } from "./breaches";
import { calendarSql } from "./calendar";
import { insertPeople } from "./people";
import { insertRequests } from "./requests";
import { insertAuditAndBells, insertTimelines } from "./traces";
import { withoutIndexes } from "./without-indexes";

export type Size = { requests: number; residents: number };

/** What is filled in bulk: its indexes are put aside meanwhile. */
const LARGE = [
  "maintenance_requests",
  "maintenance_updates",
  "attachments",
  "audit_entries",
  "notifications",
  "notification_deliveries",
  "decisions",
];

/**
 * Fills an empty, migrated database with five years of an estate, ending at `present` (a midnight of the estate): the
 * same rows every time, to the last byte. PostgreSQL generates them itself, from sets, with triggers and indexes out
 * of the way; then it is asked whether every promise that was not watched meanwhile holds.
 */
export async function fill(url: string, size: Size, present: Date, say = (_: string) => {}): Promise<void> {
  // Two, because most machines have two processors: tables that do not depend on each other are written side by side.
  const [client, other] = [await connect(url), await connect(url)];
  try {
    await client.query(GENERATORS);
    await client.query("create table bench_present as select $1::timestamptz as present", [present]);
    await insertPeople(client, size.residents);
    await client.query(calendarSql(size.requests));
    await withoutIndexes(client, LARGE, say, async () => {
      await insertRequests(client, size, say);
      say("Writing timelines, audit, notifications and decisions");
      await Promise.all([insertTimelines(client), insertAuditAndBells(other)]);
    });
    say("Asking whether all promises hold");
    const broken = await breaches([client, other]);
    if (broken.length > 0) throw new Error(`The bench's data breaks promises:\n${broken.join("\n")}`);
    await client.query(CLEAN_UP);
    say("Vacuum and statistics");
    await client.query("vacuum (freeze, analyze)");
  } finally {
    await Promise.all([client.end(), other.end()]);
  }
}

async function connect(url: string) {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  await client.query(SESSION);
  return client;
}

const SESSION = `
  set session_replication_role = replica;
  set synchronous_commit = off;
  set work_mem = '256MB';
  set maintenance_work_mem = '1GB';
  set max_parallel_maintenance_workers = 2;
  set max_parallel_workers_per_gather = 0;
  set jit = off`;

/** A chance from 0 to 1 that depends on the row alone, and identifiers that sort by time as the product's do. */
const GENERATORS = `
  create function bench_chance(n bigint, salt int) returns float8 language sql immutable parallel safe as
    $$ select (hashint8extended(n, salt) & 1073741823) / 1073741824.0 $$;
  create function bench_id(at timestamptz, n bigint) returns uuid language sql immutable parallel safe as
    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3)
         || '8' || substr(md5(n::text), 4, 15))::uuid $$;`;

const CLEAN_UP = `
  drop table bench_day, bench_text, bench_category, bench_worker, bench_resident, bench_present;
  drop function bench_id(timestamptz, bigint);
  drop function bench_chance(bigint, int);`;
