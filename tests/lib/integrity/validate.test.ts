import { utimes } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { sealAudit } from "@/lib/audit/seal-audit";
import { CHECKS } from "@/lib/integrity/all-checks";
import { validateIntegrity } from "@/lib/integrity/validate";
import { lockImports } from "@/lib/people/import/write-residents";
import { systemActor } from "@/lib/platform/actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { seedEstate } from "../../../prisma/seed/seed-estate";

const cli = systemActor("cli");
const now = new Date();

beforeAll(async () => {
  await seedEstate(now);
  // Another file's transaction on the same server makes it wait.
  const seal = async () => expect(await sealAudit(cli)).toMatchObject({ waiting: false });
  await vi.waitFor(seal, { timeout: 15_000, interval: 100 });
}, 120_000);

/** Past every trigger and foreign key, as only somebody with the database in hand can. */
async function corrupt(sql: string) {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  } finally {
    client.release();
  }
}

async function find(name: string) {
  const [checked] = await validateIntegrity(cli, { only: [name] }, now);
  for (const { row, what, mend } of checked?.findings ?? [])
    expect([row, what, mend].every((text) => text.length > 0)).toBe(true);
  return checked?.findings.map(({ what }) => what) ?? [];
}

async function mend(name: string) {
  const [checked] = await validateIntegrity(cli, { only: [name], fix: true }, now);
  return { fixed: checked?.fixed ?? [], left: checked?.findings.length };
}

const userOf = (email: string) => `(select id from users where email = '${email}@demo.khaki.example')`;
const ASSIGNED = "select id from maintenance_requests where status = 'ASSIGNED' order by id";

test("a healthy demo estate has nothing to find", async () => {
  const checked = await validateIntegrity(cli, {}, now);
  expect(checked.map(({ name }) => name)).toEqual(CHECKS.map(({ name }) => name));
  expect(checked.flatMap(({ findings }) => findings)).toEqual([]);
});

test("only the system and administrators may look", async () => {
  await expect(validateIntegrity({ kind: "anonymous" })).rejects.toMatchObject({ kind: "not_found" });
});

describe("finds, with what is wrong and how to mend it,", () => {
  test("an assignee who is not suitable; --fix hands back what has not begun", async () => {
    await corrupt(`update maintenance_requests r set assigned_to_id = (
        select s.user_id from staff s where s.is_active and s.role = 'ACCOUNTANT' limit 1)
      where id in (${ASSIGNED} limit 1)`);
    expect(await find("assignee-not-suitable")).toEqual([expect.stringMatching(/^MNT-.*not suitable/)]);
    expect(await mend("assignee-not-suitable")).toMatchObject({
      fixed: [expect.stringMatching(/handed back/)],
      left: 0,
    });
  });

  test("an assignee who has left; --fix hands back what has not begun and leaves the rest to people", async () => {
    const begun = `(select id from maintenance_requests where status = 'IN_PROGRESS' order by id limit 1)`;
    await corrupt(`insert into users (id, email, name, user_type, status)
        values ('00000000-0000-7000-8000-000000000001', 'gone@khaki.example', 'Gone Gupta', 'STAFF', 'DEACTIVATED');
      update maintenance_requests set assigned_to_id = '00000000-0000-7000-8000-000000000001'
        where id in (${ASSIGNED} limit 1) or id = ${begun}`);
    expect(await find("assignee-inactive")).toEqual(Array(2).fill(expect.stringContaining("Gone Gupta")));
    expect(await mend("assignee-inactive")).toMatchObject({
      fixed: [expect.stringMatching(/handed back/)],
      left: 1,
    });
  });

  test("a person over the cap", async () => {
    await corrupt(`update maintenance_requests set assigned_to_id = ${userOf("meera.iyer")}
      where status in ('ASSIGNED', 'IN_PROGRESS')`);
    expect(await find("over-the-cap")).toEqual([
      expect.stringMatching(/^Meera Iyer has \d+ requests at once; 10/),
    ]);
  });

  test("a status that its timestamps or its timeline contradict", async () => {
    const closed = "(select id from maintenance_requests where status = 'CLOSED' order by id limit 1)";
    await corrupt(`delete from maintenance_updates where kind = 'STATUS' and to_status = 'CLOSED' and request_id = ${closed};
      alter table maintenance_requests drop constraint request_timestamps_present;
      update maintenance_requests set resolved_at = null where status = 'RESOLVED'`);
    const found = await find("status-timestamps");
    expect(found).toContainEqual(expect.stringContaining("its timeline ends with resolved"));
    expect(found).toContainEqual(expect.stringContaining("it has no time of resolution"));
  });

  test("a photo without its file, and one without its request", async () => {
    const [one] = await prisma.attachment.findMany({ take: 1, orderBy: { id: "asc" } });
    if (!one) throw new Error("the demo has photos");
    await storage.remove(one.storageKey);
    await corrupt(`update attachments set request_id = gen_random_uuid() where id in (
      select id from attachments order by id desc limit 1)`);
    expect(await find("attachment-rows")).toEqual([
      expect.stringContaining("request or an entry that does not exist"),
      expect.stringContaining(`${one.storageKey} is missing`),
    ]);
  });

  test("a file that no row names; --fix removes it, and leaves a fresh upload alone", async () => {
    for (const name of ["orphan", "fresh"])
      await storage.put(`photos/2026/01/${name}.jpg`, new Uint8Array(1), "image/jpeg");
    const file = path.join(process.env.DATA_DIR as string, "files/photos/2026/01/orphan.jpg");
    await utimes(file, 1_700_000_000, 1_700_000_000);
    expect(await find("orphan-files")).toEqual([expect.stringContaining("orphan.jpg")]);
    expect(await mend("orphan-files")).toMatchObject({
      fixed: [expect.stringMatching(/was removed/)],
      left: 0,
    });
    expect(await storage.open("photos/2026/01/fresh.jpg")).not.toBeNull();
  });

  test("a notification without a delivery; --fix notes that it is in the app", async () => {
    await corrupt(`delete from notification_deliveries where notification_id in (
      select id from notifications order by id limit 2)`);
    expect(await find("undelivered-notifications")).toHaveLength(2);
    expect(await mend("undelivered-notifications")).toMatchObject({
      fixed: [expect.stringMatching(/^2 notifications/)],
      left: 0,
    });
  });

  test("what has waited in the outbox for more than an hour", async () => {
    await corrupt(`insert into jobs.task (kind, payload, run_at, created_at) values
      ('deliver_event', '{"name": "maintenance/request.closed"}', now() - interval '2 hours', now() - interval '2 hours'),
      ('wake_run', '{"runId": "sleeps"}', now() + interval '1 hour', now() - interval '5 hours')`);
    expect(await find("old-outbox")).toEqual([
      expect.stringContaining("maintenance/request.closed waits since"),
    ]);
  });

  test("a permission that nobody granted; --fix gives what the role brings", async () => {
    await corrupt(`update staff set can_manage_finances = true where user_id = ${userOf("ravi.kumar")}`);
    expect(await find("permission-mismatch")).toEqual([
      expect.stringMatching(/^Ravi Kumar may .*electrician/),
    ]);
    expect(await mend("permission-mismatch")).toMatchObject({
      fixed: [expect.stringMatching(/^Ravi Kumar has/)],
      left: 0,
    });
  });

  test("a circle in the reporting line", async () => {
    await corrupt(`update staff set reporting_to_id = (select id from staff where user_id = ${userOf("ravi.kumar")})
      where user_id = ${userOf("meera.iyer")}`);
    const found = await find("reporting-cycle");
    expect(found).toContainEqual(
      expect.stringMatching(/^Meera Iyer reports to themselves: Meera Iyer → .*Meera Iyer\.$/),
    );
  });

  test("a flat with two owners", async () => {
    await corrupt(`insert into residents (id, flat_number, block, resident_type, contact_name)
      select gen_random_uuid(), r.flat_number, r.block, 'OWNER', 'Somebody Else' from residents r
      join users u on u.id = r.user_id where r.resident_type = 'OWNER' and u.status = 'ACTIVE' order by r.id limit 1`);
    expect(await find("duplicate-owner")).toEqual([expect.stringMatching(/has 2 owners: .*Somebody Else/)]);
  });

  test("a category for which nobody is suitable", async () => {
    expect(await find("category-without-experts")).toEqual([]);
    await corrupt(`update staff set is_active = false where role in ('FACILITY_MANAGER', 'GARDENER')
      or can_access_all_maintenance`);
    const found = await find("category-without-experts");
    expect(found).toContainEqual(expect.stringMatching(/^Landscaping: nobody/));
    expect(found).not.toContainEqual(expect.stringMatching(/^Plumbing/));
  });

  test("a report with wrong totals", async () => {
    await corrupt(`update staff_performance_reports set data = jsonb_set(data, '{total,value}', '99999') where id in (
        select id from staff_performance_reports where staff_id is null order by id limit 1);
      update staff_performance_reports set data = jsonb_set(data, '{completionRate,value}', '0.123') where id in (
        select id from staff_performance_reports where (data #>> '{total,value}')::int > 0 and staff_id is not null
        order by id limit 1)`);
    const found = await find("report-totals");
    expect(found).toContainEqual(expect.stringMatching(/of the estate .* says 99999 requests/));
    expect(found).toContainEqual(expect.stringMatching(/says 12\.3 % completed/));
    expect(found).toHaveLength(2);
  });

  test("a run that stands still; --fix puts it back into the queue", async () => {
    await corrupt(`insert into jobs.run (id, function_id, event_id, event, created_at) values
      ('stuck', 'jobs-retention', 'e1', '{}', now() - interval '3 hours'),
      ('sleeps', 'jobs-retention', 'e2', '{}', now() - interval '3 hours')`);
    expect(await find("stuck-runs")).toEqual([expect.stringContaining("The run stuck of jobs-retention")]);
    expect(await mend("stuck-runs")).toMatchObject({ fixed: ["The run stuck goes on."], left: 0 });
  });

  test("an import of owners that stopped; --fix ends it as failed, unless one is at work", async () => {
    await corrupt(`insert into owner_imports (id, file_name, bytes, content_hash, columns, mapping, status, created_at,
        started_at) values
      (gen_random_uuid(), 'stopped.csv', 1, repeat('a', 64), '{}', '{}', 'RUNNING', now() - interval '5 hours', now() - interval '4 hours'),
      (gen_random_uuid(), 'waits.csv', 1, repeat('b', 64), '{}', '{}', 'WAITING', now() - interval '4 hours', null),
      (gen_random_uuid(), 'fresh.csv', 1, repeat('c', 64), '{}', '{}', 'RUNNING', now() - interval '1 hour', now() - interval '1 hour'),
      (gen_random_uuid(), 'draft.csv', 1, repeat('d', 64), '{}', '{}', 'DRAFT', now() - interval '9 hours', null)`);
    expect(await find("stuck-imports")).toEqual([
      expect.stringMatching(/^The import of “stopped.csv” is running since/),
      expect.stringMatching(/^The import of “waits.csv” waits since/),
    ]);
    await prisma.$transaction(async (tx) => {
      await lockImports(tx);
      expect(await mend("stuck-imports")).toEqual({ fixed: [], left: 2 });
    });
    expect(await mend("stuck-imports")).toMatchObject({
      fixed: Array(2).fill(expect.stringMatching(/was ended as failed; nothing of it was imported/)),
      left: 0,
    });
    expect(
      await prisma.ownerImport.findMany({
        where: { status: "FAILED" },
        select: { done: true, error: true, finishedAt: true },
      }),
    ).toEqual(Array(2).fill({ done: 0, error: expect.stringMatching(/nothing of it/), finishedAt: now }));
  });

  test("an expired link; --fix removes it", async () => {
    await corrupt(`insert into auth_tokens (id, user_id, purpose, token_hash, expires_at) values
      (gen_random_uuid(), ${userOf("asha.menon")}, 'RESET_PASSWORD', 'hash', now() - interval '3 days')`);
    expect(await find("expired-tokens")).toEqual([expect.stringMatching(/reset password.*Asha Menon/)]);
    expect(await mend("expired-tokens")).toMatchObject({
      fixed: [expect.stringMatching(/^1 expired/)],
      left: 0,
    });
  });

  test("a gap in the audit, and entries that nobody sealed", async () => {
    await corrupt(`delete from audit_entries where id = 5;
      insert into audit_entries (entity, entity_id, action, changes, actor_label, at)
        values ('users', 'x', 'UPDATE', '{}', 'somebody', now() - interval '2 days')`);
    expect(await find("audit-gap")).toEqual([
      expect.stringMatching(/^Entry 5 is gone/),
      expect.stringMatching(/^1 entries of the audit wait/),
    ]);
    // Transactions of other databases of the server hold a seal up.
    const sealed = async () => expect(await mend("audit-gap")).toMatchObject({ left: 1 });
    await vi.waitFor(sealed, { timeout: 15_000, interval: 100 });
  });
});
