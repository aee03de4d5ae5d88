import pg from "pg";
import { insertPeople } from "./data-people";
import { insertRequests } from "./data-requests";
import { insertTraces } from "./data-traces";

/**
 * Fills an empty, migrated database: the same every time but for its last day, which is today. Triggers are off while
 * it loads (their work, the audit, is done in one statement at the end).
 */
export async function fill(url: string, size = { requests: 100_000, residents: 2_000 }) {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica; set max_parallel_workers_per_gather = 0");
    await client.query(GENERATORS);
    await insertPeople(client, size.residents);
    await insertRequests(client, size);
    await insertTraces(client);
    await client.query(
      "drop function bench_id(timestamptz, bigint); drop function bench_chance(bigint, int)",
    );
    await client.query("drop table bench_anchor");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

/** A chance from 0 to 1 that depends on the row alone, and identifiers that sort by time as the product's do. */
const GENERATORS = `
  create table bench_anchor as select date_trunc('day', now()) as anchor;
  create function bench_chance(n bigint, salt int) returns float8 language sql immutable as
    $$ select (hashint8extended(n, salt) & 1073741823) / 1073741824.0 $$;
  create function bench_id(at timestamptz, n bigint) returns uuid language sql immutable as
    $$ select overlay(overlay(md5(n::text)
         placing lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') from 1 for 12)
         placing '7' from 13 for 1)::uuid $$;
`;
