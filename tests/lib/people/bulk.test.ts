import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { judge } from "@/lib/people/bulk/judge";
import { previewBulk } from "@/lib/people/bulk/plan";
import { getBulkRun } from "@/lib/people/bulk/queries";
import { runBulkAction } from "@/lib/people/bulk/run-bulk-action";
import { bulkSchema } from "@/lib/people/bulk/schema";
import { loadActor } from "@/lib/people/load-actor";
import { pool, prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../support/activities";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const PAGE = "staff-management" as const;
let admin: Awaited<ReturnType<typeof anAdministrator>>;
beforeAll(async () => {
  admin = await anAdministrator();
});

/** A thousand gardeners who may also announce things; every hundredth has a request on the desk. */
async function aThousand(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `with person as (
       insert into users (id, email, name, user_type, status, email_verified_at, approved_at)
       select uuid_v7(), 'bulk' || n || '@khaki.example', 'Bulk ' || n, 'STAFF', 'ACTIVE', now(), now()
       from generate_series(1, 1000) n returning id, name), post as (
       insert into staff (id, user_id, employee_id, role, phone_number, employment_status, hire_date, can_send_announcements)
       select uuid_v7(), id, replace(name, ' ', '-'), 'GARDENER', '+919845000000', 'FULL_TIME', '2024-04-01', true
       from person)
     select id from person order by (split_part(name, ' ', 2))::int`,
  );
  return rows.map(({ id }) => id);
}

test("a thousand in bounded work: each row by itself, with its reason", async () => {
  const ids = await aThousand();
  const [from, category] = [await aResident(), await aCategory({ roles: ["GARDENER"] })];
  const busy = ids.filter((_, index) => index % 100 === 0);
  for (const id of busy) await aRequest({ from, category, status: "ASSIGNED", assignedTo: { id } });

  const queries = vi.spyOn(pg.Client.prototype, "query");
  const started = performance.now();
  const done = await runBulkAction(admin.actor, { page: PAGE, action: "deactivate", ids });
  const took = performance.now() - started;
  const statements = queries.mock.calls.length;
  queries.mockRestore();

  expect(done.succeeded).toBe(990);
  expect(done.outcomes.map(({ id }) => id)).toEqual(ids);
  expect(done.outcomes.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(busy);
  expect(done.outcomes[0]).toMatchObject({
    name: "Bulk 1",
    about: "Bulk-1 · Gardener",
    why: "Has 1 open request: decide who takes over.",
    href: `/admin-panel/staff-management/${ids[0]}/deactivate`,
  });
  expect(await prisma.user.count({ where: { id: { in: ids }, status: "ACTIVE" } })).toBe(10);
  expect(await activitiesOf(ids[1] as string)).toEqual(["people/account.deactivated"]);
  expect(statements, "four batches of a dozen statements").toBeLessThan(80);
  expect(took).toBeLessThan(15_000);

  const again = await runBulkAction(admin.actor, { page: PAGE, action: "activate", ids });
  expect(again.succeeded).toBe(990);
  expect(again.outcomes[0]?.why).toBe("Is active already.");
  const reset = await runBulkAction(admin.actor, { page: PAGE, action: "reset-permissions", ids });
  expect(reset.succeeded).toBe(1000);
  expect(await prisma.staff.count({ where: { userId: { in: ids }, canSendAnnouncements: true } })).toBe(0);
  expect(await getBulkRun(admin.actor, PAGE, reset.id)).toMatchObject({ action: "reset-permissions" });
}, 60_000);

test("one row that fails does not take the others with it", async () => {
  const people = [];
  for (let i = 0; i < 5; i++) people.push(await aStaff({ role: "CLEANER" }));
  const ids = people.map(({ id }) => id);
  await pool.query(`create function refuse_one() returns trigger language plpgsql as $$
    begin if new.id = '${ids[2]}' then raise exception 'no'; end if; return new; end $$`);
  await pool.query(
    "create trigger refuse_one before update on users for each row execute function refuse_one()",
  );
  try {
    const { outcomes } = await runBulkAction(admin.actor, { page: PAGE, action: "deactivate", ids });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true, true]);
    expect(outcomes[2]?.why).toContain("A fault of ours");
  } finally {
    await pool.query("drop function refuse_one cascade");
  }
});

describe("what is refused, and why", () => {
  test("the preview says the same as the work, and changes nothing", async () => {
    const [ravi, busy, gone] = [
      await aStaff({ role: "ELECTRICIAN" }),
      await aStaff({ role: "ELECTRICIAN" }),
      await aStaff({ status: "DEACTIVATED", isActive: false }),
    ];
    await aRequest({ from: await aResident(), status: "IN_PROGRESS", assignedTo: busy });
    const plan = { action: "deactivate" as const, ids: [ravi.id, busy.id, gone.id, admin.id] };
    const preview = await previewBulk(admin.actor, plan);
    expect(preview.map(({ ok }) => ok)).toEqual([true, false, false, false]);
    expect(await loadActor(ravi.id)).not.toBeNull();
    expect((await runBulkAction(admin.actor, { page: PAGE, ...plan })).outcomes).toEqual(preview);
    expect(preview[3]?.why).toBe("Nobody decides about themselves.");
  });

  test("a reset that would leave requests with the wrong person", async () => {
    const plumber = await aStaff({ role: "PLUMBER", canAccessAllMaintenance: true });
    const category = await aCategory({ roles: ["ELECTRICIAN"] });
    await aRequest({ from: await aResident(), category, status: "ASSIGNED", assignedTo: plumber });
    const { outcomes } = await runBulkAction(admin.actor, {
      page: PAGE,
      action: "reset-permissions",
      ids: [plumber.id],
    });
    expect(outcomes[0]).toMatchObject({ ok: false, why: expect.stringContaining("MNT-") });
  });

  test("facility managers let residents in and out, and nobody of the staff; others see no list", async () => {
    const [manager, ravi] = [await aStaff(), await aStaff({ role: "PLUMBER" })];
    const [waiting, unverified, asha] = [
      await aResident({ status: "PENDING", approvedAt: null }),
      await aResident({ status: "PENDING", approvedAt: null, emailVerifiedAt: null }),
      await aResident(),
    ];
    const ids = [waiting.id, unverified.id, asha.id, ravi.id];
    const { outcomes } = await runBulkAction(manager.actor, { page: "residents", action: "activate", ids });
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, false]);
    expect(await loadActor(waiting.id)).not.toBeNull();
    expect(await loadActor(unverified.id)).toBeNull();
    expect(await activitiesOf(waiting.id)).toEqual(["people/account.approved"]);
    await expect(
      runBulkAction(manager.actor, { page: "residents", action: "reset-permissions", ids }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await expect(
      runBulkAction(ravi.actor, { page: "residents", action: "activate", ids }),
    ).rejects.toMatchObject({ kind: "not_found" });
  });

  test("a result belongs to whoever asked for it", async () => {
    const other = await anAdministrator();
    const { id } = await runBulkAction(admin.actor, { page: PAGE, action: "activate", ids: [other.id] });
    await expect(getBulkRun(other.actor, PAGE, id)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("bad input", () => {
    const parse = (ids: unknown) => bulkSchema.safeParse({ page: PAGE, action: "activate", ids }).success;
    expect([parse(""), parse("x"), parse(undefined), parse(",,")]).toEqual([false, false, false, false]);
    expect(parse(`${admin.id},${admin.id}`)).toBe(true);
  });

  test("an activation says what each kind of account waits for", () => {
    const row = {
      id: "somebody",
      name: "Asha",
      userType: "RESIDENT" as const,
      isAdmin: false,
      status: "DEACTIVATED" as const,
      isVerified: true,
      isApproved: true,
      isRejected: false,
      isInvited: false,
      employeeId: null,
      staff: null,
      flatNumber: "A-1",
      residentId: "r",
      hasMovedOut: false,
      open: 0,
    };
    const say = (changes: object) => judge("activate", admin.actor, { ...row, ...changes }, undefined).ok;
    expect(say({})).toBe(true);
    expect(say({ isRejected: true })).toBe(false);
    expect(say({ hasMovedOut: true })).toBe(false);
    expect(say({ isVerified: false })).toBe(false);
    expect(say({ status: "PENDING", isInvited: true })).toBe(false);
    expect(say({ status: "PENDING", isVerified: false })).toBe(false);
    expect(say({ status: "PENDING", isApproved: false })).toBe(true);
  });
});
