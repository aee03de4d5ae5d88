import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { STATUSES } from "@/lib/maintenance/status";
import { DEMO_PEOPLE } from "@/lib/people/demo-people";
import { loadActor } from "@/lib/people/load-actor";
import { isPassword } from "@/lib/people/password";
import { pool, prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { calendarOf } from "../../prisma/seed/calendar";
import { DEMO_PASSWORD } from "../../prisma/seed/demo-password";
import { FLATS, FREE_FLAT } from "../../prisma/seed/flats";
import { pictureOf } from "../../prisma/seed/pictures";
import { seedEstate } from "../../prisma/seed/seed-estate";
import { TEXTS } from "../../prisma/seed/texts/all";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { anotherEstate } from "./another-estate";
import { fingerprintOf } from "./fingerprint";

const now = new Date("2026-11-22T09:30:00Z");
const rows = async (sql: string) => (await pool.query(sql)).rows;
const count = async (sql: string) => Number((await rows(`select count(*)::int as n ${sql}`))[0].n);

let moved: Awaited<ReturnType<typeof seedEstate>>;
beforeAll(async () => {
  moved = await seedEstate(now);
}, 120_000);

describe("the demo estate", () => {
  test("has the people and requests that the guide speaks of", async () => {
    expect(moved).toMatchObject({ residents: 260, staff: 14, requests: 400 });
    expect(FLATS).toHaveLength(240);
    expect(await count("from residents")).toBe(260);
    expect(await count("from (select distinct flat_number from residents) f")).toBe(239);
    expect(await count("from (select distinct role from staff) r")).toBe(8);
    expect(await count("from maintenance_categories")).toBe(6);
  });

  test("leaves the flat of the guide's new resident free", async () => {
    expect(await count(`from residents where flat_number = '${FREE_FLAT}'`)).toBe(0);
  });

  test("has people in the approval queue and owners whom nobody has claimed", async () => {
    expect(await count("from users where status = 'PENDING' and email_verified_at is not null")).toBe(6);
    expect(await count("from users where status = 'PENDING' and email_verified_at is null")).toBe(3);
    expect(await count("from residents where user_id is null and contact_email is not null")).toBe(14);
    expect(await count("from residents where is_committee_member")).toBeGreaterThan(2);
    expect(await count("from owner_imports where status = 'DONE'")).toBe(1);
  });

  test("expects people at some doors, and waits for an answer at others", async () => {
    expect(await count("from visits where status = 'AGREED' and starts_at < ends_at")).toBe(3);
    expect(await count("from visits where status = 'OFFERED'")).toBe(2);
  });

  test("has requests in every state over eight months, some of them overdue", async () => {
    const found = await rows("select distinct status::text from maintenance_requests");
    expect(found.map(({ status }) => status).sort()).toEqual([...STATUSES].sort());
    const [{ first, last }] = await rows(
      "select min(created_at) as first, max(created_at) as last from maintenance_requests",
    );
    const { present } = calendarOf(now, "Asia/Kolkata");
    expect(present.getTime() - first.getTime()).toBeGreaterThan(230 * 86_400_000);
    expect(present.getTime() - last.getTime()).toBeLessThan(2 * 86_400_000);
    const active =
      "from maintenance_requests where status in ('ASSIGNED', 'IN_PROGRESS') and estimated_completion";
    expect(await count(`${active} < '${now.toISOString()}'`)).toBe(12);
    expect(await count(`${active} > '${now.toISOString()}'`)).toBe(30);
    expect(await count("from maintenance_requests where priority = 4")).toBeGreaterThan(2);
  });

  test("has verdicts, costs and photos", async () => {
    expect(await count("from maintenance_requests where resident_rating is not null")).toBeGreaterThan(100);
    expect(await count("from maintenance_requests where resident_feedback <> ''")).toBeGreaterThan(50);
    expect(await count("from maintenance_requests where actual_cost > estimated_cost")).toBeGreaterThan(20);
    expect(await count("from maintenance_updates where is_internal")).toBeGreaterThan(30);
    const attachments = await prisma.attachment.findMany();
    expect(attachments.length).toBeGreaterThan(20);
    for (const { storageKey, thumbnailKey } of attachments.slice(0, 5))
      for (const key of [storageKey, thumbnailKey]) expect(await storage.open(key)).not.toBeNull();
  });

  test("has mails and text messages in every state a delivery can end in, each with what decided it", async () => {
    const found = await rows(`select channel || ' ' || status as state, count(*)::int as n
      from notification_deliveries where channel <> 'IN_APP' group by 1 order by 1`);
    expect(found.map(({ state }) => state)).toEqual(
      ["EMAIL", "SMS"].flatMap((way) =>
        ["DELIVERED", "FAILED", "SENT", "SKIPPED"].map((state) => `${way} ${state}`),
      ),
    );
    expect(
      await count("from notification_deliveries where status = 'FAILED' and error !~ '^(Resend|Twilio): '"),
    ).toBe(0);
    expect(await count("from notification_deliveries where not inputs ? 'as'")).toBe(0);
    expect(await count("from mailbox_messages")).toBe(18);
    expect(
      await count(`from notifications n where not exists (select from decisions d
        where d.key = 'notification:' || n.activity_id || ':' || n.type and d.subject = n.subject)`),
    ).toBe(0);
  });

  test("has stored reports of the last weeks and months", async () => {
    const found =
      await rows(`select period::text, count(distinct starts_on)::int as periods, count(*)::int as reports,
        bool_and(generated_at < '${now.toISOString()}') as past
      from staff_performance_reports group by 1 order by 1`);
    expect(found).toEqual([
      { period: "MONTHLY", periods: 3, reports: 45, past: true },
      { period: "WEEKLY", periods: 4, reports: 60, past: true },
    ]);
  });

  test("lets every demo person act, with the demo password", async () => {
    for (const { email, name } of DEMO_PEOPLE) {
      const user = await prisma.user.findUniqueOrThrow({ where: { email } });
      expect(await loadActor(user.id)).toMatchObject({ name });
    }
    const { passwordHash } = await prisma.user.findFirstOrThrow({ where: { isAdmin: true } });
    expect(await isPassword(DEMO_PASSWORD, passwordHash)).toBe(true);
  });

  test("has a reporting line without circles, up to the facility manager", async () => {
    const found = await rows(`
      with recursive above as (
        select id as person, id, reporting_to_id, role, array[id] as way from staff
        union all
        select a.person, s.id, s.reporting_to_id, s.role, a.way || s.id
        from above a join staff s on s.id = a.reporting_to_id where not s.id = any (a.way))
      select count(*)::int as n from above where reporting_to_id is null and role = 'FACILITY_MANAGER'`);
    expect(found[0].n).toBe(14);
  });

  test("loads nobody above the cap, and only people who are suitable", async () => {
    const busiest = await rows(`select count(*)::int as load from maintenance_requests
      where status in ('ASSIGNED', 'IN_PROGRESS') group by assigned_to_id order by 1 desc`);
    expect(busiest[0].load).toBeLessThanOrEqual(10);
    expect(
      await count(`from maintenance_requests r join staff s on s.user_id = r.assigned_to_id
        join maintenance_categories c on c.id = r.category_id where not s.role = any (c.roles)`),
    ).toBe(0);
  });

  test("tells every request's timeline from the first to the present status", async () => {
    const broken = await rows(`
      select r.ticket_number from maintenance_requests r
      left join lateral (
        select array_agg(u.from_status order by u.position) as froms, array_agg(u.to_status order by u.position) as tos,
          bool_and(maintenance_transition_allowed(u.from_status, u.to_status)) as legal,
          max(u.created_at) as latest
        from maintenance_updates u where u.request_id = r.id and u.kind = 'STATUS') t on true
      where coalesce(t.froms[1], 'SUBMITTED') <> 'SUBMITTED'
        or coalesce(t.tos[array_upper(t.tos, 1)], 'SUBMITTED') <> r.status
        or t.froms[2:] <> t.tos[:array_upper(t.tos, 1) - 1]
        or not coalesce(t.legal, true)
        or t.latest is distinct from greatest(t.latest, r.acknowledged_at, r.assigned_at, r.started_at, r.resolved_at,
          r.closed_at, r.cancelled_at)`);
    expect(broken).toEqual([]);
    expect(
      await count(`from (select created_at < lag(created_at) over (partition by request_id order by position) as back
        from maintenance_updates) u where back`),
    ).toBe(0);
  });

  test("happened before its present", async () => {
    const { present } = calendarOf(now, "Asia/Kolkata");
    for (const table of [
      "users",
      "maintenance_requests",
      "maintenance_updates",
      "attachments",
      "notifications",
    ])
      expect(await count(`from ${table} where created_at >= '${present.toISOString()}'`), table).toBe(0);
  });

  test("numbers the next request after its own", async () => {
    const [{ number }] = await rows("select next_ticket_number(now(), 'Asia/Kolkata') as number");
    expect(number).toMatch(/-00401$/);
  });

  test("is audited as the seed's work", async () => {
    expect(
      await count("from audit_entries where entity = 'users' and actor_label = 'system:demo-seed'"),
    ).toBe(await count("from users"));
  });
});

describe("seeding", () => {
  test("a second time changes nothing", async () => {
    const before = await fingerprint();
    expect(await seedEstate(new Date("2026-12-24T09:30:00Z"))).toBeNull();
    expect(await fingerprint()).toEqual(before);
  });

  test("elsewhere on the same day gives the same estate", async () => {
    const [here, there] = await Promise.all([fingerprint(), anotherEstate("2026-11-22T15:00:00Z")]);
    expect(there).toEqual(here);
  }, 120_000);

  test("never touches a live estate", async () => {
    const live = anotherEstate(now.toISOString(), { NODE_ENV: "production", DEMO_MODE: "false" });
    await expect(live).rejects.toThrow(/DEMO_MODE=true/);
  }, 120_000);
});

describe("its texts", () => {
  test("are sixty and more, each fit for its category", () => {
    const templates = TEXTS.flatMap((each) => each.templates);
    expect(templates.length).toBeGreaterThanOrEqual(60);
    for (const { titles, descriptions, locations, resolutions } of templates) {
      for (const texts of [titles, descriptions, resolutions]) expect(texts.length).toBeGreaterThan(1);
      for (const text of locations) expect(text.length).toBeLessThanOrEqual(100);
    }
  });

  test("name nobody real: example domains and numbers that nobody has", async () => {
    expect(await count("from users where email::text not like '%.example'")).toBe(0);
    expect(await count("from residents where phone_number not like '+91100000%'")).toBe(0);
    expect(await count("from staff where phone_number not like '+91100000%'")).toBe(0);
    const folder = fromRoot("prisma/seed/texts");
    for (const file of await readdir(folder))
      expect(await readFile(path.join(folder, file), "utf8")).not.toMatch(/\+91|@[a-z]+\.(com|in)\b/);
  });

  test("are shown with pictures before and after", () => {
    expect(pictureOf("tap", true)).not.toBe(pictureOf("tap", false));
  });
});

const fingerprint = () => fingerprintOf(pool);
