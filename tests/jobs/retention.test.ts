import { randomUUID } from "node:crypto";
import { InngestTestEngine } from "@inngest/test";
import { expect, test } from "vitest";
import type { Prisma } from "@/lib/generated/prisma/client";
import { retention } from "@/lib/jobs/retention";
import { recordAccess } from "@/lib/people/record-access";
import { pool, prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
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

  await pool.query(
    `insert into access_tokens
       (id, user_id, name, scopes, token_hash, prefix, session_version, created_at, expires_at, revoked_at)
     select uuid_v7(), $1::uuid, name, '{maintenance:read}', name, 'khaki_', 0, now() - interval '200 days',
       now() - expired * interval '1 day', now() - revoked * interval '1 day'
     from (values ('expired', 91, null), ('revoked', -30, 91), ('lately', 89, 89), ('living', -30, null))
       t (name, expired, revoked)`,
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
  const [fileKey, thumbnailKey] = await photoFiles();
  await pool.query(
    `insert into unverified_reports (id, reference, place_id, description, email, proof, state, created_at,
       file_name, content_type, bytes, width, height, storage_key, thumbnail_key)
     values
       (uuid_v7(), 'R-CCCCCCCC', $1, 'Broken', 'a@b.example', 'PUZZLE', 'WAITING', now() - interval '181 days',
         'lift.jpg', 'image/jpeg', 4, 1, 1, $2, $3),
       (uuid_v7(), 'R-DDDDDDDD', $1, 'Broken', 'a@b.example', 'PUZZLE', 'WAITING', now() - interval '179 days',
         null, null, null, null, null, null, null)`,
    [place.id, fileKey, thumbnailKey],
  );
  await pool.query(
    `insert into spent_challenges (id, expires_at) values
       ('old', now() - interval '1 second'), ('new', now() + interval '1 hour')`,
  );

  const ended = await Promise.all([
    listing({ expiresAt: ago(91) }),
    listing({ closedAt: ago(91) }),
    listing({ expiresAt: ago(89) }),
    listing({ hiddenAt: ago(89), hiddenById: manager.id, hiddenReason: "An advertisement." }),
    listing({}),
  ]);

  const { result } = await new InngestTestEngine({ function: retention }).execute();

  expect(result).toEqual({
    runs: 1,
    idempotencyKeys: 1,
    tokens: 0,
    accessTokens: 2,
    rateLimits: 1,
    challenges: 1,
    placeReports: 1,
    forgottenReports: 1,
    accesses: 1,
    bulkRuns: 1,
    webhooks: 0,
    listingPhotos: 2,
    ownerImports: 0,
  });
  expect(await column("select id from jobs.run order by id")).toEqual(["failed", "recent", "running"]);
  expect(await column("select run_id from jobs.step")).toEqual(["recent"]);
  expect(await column("select key from idempotency_keys")).toEqual(["new"]);
  expect(await column("select key from rate_limits")).toEqual(["new"]);
  expect(await column("select name from access_tokens order by name")).toEqual(["lately", "living"]);
  const reports = await column("select reference from unverified_reports order by reference");
  expect(reports).toEqual(["R-BBBBBBBB", "R-DDDDDDDD"]);
  expect(await storage.open(fileKey)).toBeNull();
  expect(await storage.open(thumbnailKey)).toBeNull();
  const kept = await prisma.listingPhoto.findMany({ select: { listingId: true } });
  expect(kept.map(({ listingId }) => listingId).sort()).toEqual(
    ended
      .slice(2)
      .map(({ id }) => id)
      .sort(),
  );
  expect(await Promise.all(ended.map(async ({ key }) => (await storage.open(key)) !== null))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(await column("select now() - at < interval '365 days' from access_log")).toEqual([true]);
});

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

/** A photo's two files, in storage. */
async function photoFiles() {
  const keys = [`photos/${randomUUID()}.jpg`, `photos/${randomUUID()}.jpg`] as const;
  for (const each of keys) await storage.put(each, Buffer.from("jpeg"), "image/jpeg");
  return keys;
}

/** With one photo, of which both files are there. */
async function listing(given: Partial<Prisma.ListingUncheckedCreateInput>) {
  const [key, thumbnailKey] = await photoFiles();
  const expiresAt = (given.expiresAt as Date | undefined) ?? ago(-10);
  const listedAt = new Date(expiresAt.getTime() - 20 * 86_400_000);
  const { id } = await prisma.listing.create({
    data: {
      kind: "SELL",
      title: "Bicycle",
      description: "Sixteen inches.",
      authorId: (await aResident()).id,
      listedAt,
      createdAt: listedAt,
      ...given,
      expiresAt,
    },
  });
  const file = { fileName: "bicycle.jpg", contentType: "image/jpeg", bytes: 4, width: 1, height: 1 };
  await prisma.listingPhoto.create({
    data: { listingId: id, ...file, storageKey: key, thumbnailKey, createdAt: ago(120) },
  });
  return { id, key };
}

async function column(query: string) {
  const { rows } = await pool.query<Record<string, unknown>>(query);
  return rows.map((row) => Object.values(row)[0]);
}
