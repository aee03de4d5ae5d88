import { InngestTestEngine } from "@inngest/test";
import { expect, test } from "vitest";
import { retention } from "@/lib/jobs/retention";
import { recordAccess } from "@/lib/people/record-access";
import { pool } from "@/lib/platform/prisma";
import { aPlace, aResident, aStaff } from "../support/factories";

test("the nightly retention removes what is past its time and nothing else", async () => {
  await pool.query(`
    insert into jobs.run (id, function_id, event_id, event, status, ended_at) values
      ('old', 'f', '1', '{}', 'completed', now() - interval '31 days'),
      ('recent', 'f', '2', '{}', 'completed', now() - interval '29 days'),
      ('failed', 'f', '3', '{}', 'failed', now() - interval '99 days'),
      ('running', 'f', '4', '{}', 'running', null);
    insert into jobs.step (run_id, id, op) values ('old', 's', 'StepRun'), ('recent', 's', 'StepRun');
    insert into idempotency_keys (scope, key, operation, input_hash, created_at) values
      ('s', 'old', 'o', '', now() - interval '25 hours'), ('s', 'new', 'o', '', now());
    insert into rate_limits (key, count, expires_at) values
      ('old', 1, now() - interval '1 second'), ('new', 1, now() + interval '1 minute')`);

  const [resident, manager] = [await aResident(), await aStaff()];
  for (const days of [366, 364])
    await recordAccess(
      manager.actor,
      { residentIds: [resident.id], kinds: ["PHONE"], subject: "record" },
      new Date(Date.now() - days * 86_400_000),
    );

  await pool.query(
    `insert into bulk_runs (id, user_id, page, action, outcomes, created_at)
     select uuid_v7(), $1::uuid, 'residents', 'activate', '[]', now() - days * interval '1 day'
     from unnest(array[31, 29]) days`,
    [manager.id],
  );

  const place = await aPlace();
  await pool.query(
    `insert into unverified_reports
       (id, reference, place_id, description, proof, state, reason, created_at, decided_at, decided_by_id)
     select uuid_v7(), reference, $1::uuid, 'Broken', 'PUZZLE', 'DISMISSED', 'A joke.', now(),
       now() - days * interval '1 day', $2::uuid
     from (values ('R-AAAAAAAA', 91), ('R-BBBBBBBB', 89)) r (reference, days)`,
    [place.id, manager.id],
  );
  await pool.query(
    `insert into spent_challenges (id, expires_at) values
       ('old', now() - interval '1 second'), ('new', now() + interval '1 hour')`,
  );

  const { result } = await new InngestTestEngine({ function: retention }).execute();

  expect(result).toEqual({
    runs: 1,
    idempotencyKeys: 1,
    tokens: 0,
    rateLimits: 1,
    challenges: 1,
    placeReports: 1,
    accesses: 1,
    bulkRuns: 1,
    webhooks: 0,
    ownerImports: 0,
  });
  expect(await column("select id from jobs.run order by id")).toEqual(["failed", "recent", "running"]);
  expect(await column("select run_id from jobs.step")).toEqual(["recent"]);
  expect(await column("select key from idempotency_keys")).toEqual(["new"]);
  expect(await column("select key from rate_limits")).toEqual(["new"]);
  expect(await column("select now() - at < interval '365 days' from access_log")).toEqual([true]);
});

async function column(query: string) {
  const { rows } = await pool.query<Record<string, unknown>>(query);
  return rows.map((row) => Object.values(row)[0]);
}
