import { beforeAll, describe, expect, test, vi } from "vitest";
import { COMMANDS, GROUPS } from "@/lib/cli/commands";
import { DEMO_PEOPLE } from "@/lib/people/demo-people";
import { pool, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { aUser } from "../../support/factories";
import { estate, json } from "./terminal";

beforeAll(async () => {
  expect(await estate("demo seed --on 2026-11-22")).toMatchObject({ code: 0 });
}, 120_000);

const administrator = DEMO_PEOPLE.find(({ email }) => email.startsWith("admin"))?.email as string;

describe("the line", () => {
  test("lists every command in its help", async () => {
    const { code, out } = await estate("--help");
    expect(code).toBe(0);
    for (const { name } of GROUPS) expect(out).toContain(`estate ${name} `.trim());
    expect(GROUPS.length + COMMANDS.length).toBe(14);
    expect((await estate("jobs --help")).out).toContain("jobs retry [run]");
  });

  test.each([
    "",
    "nonsense",
    "settings",
    "settings set",
    "reports generate --period hourly",
    "jobs status --nope",
  ])("answers 2 to “%s”, which is wrong usage", async (args) => {
    const { code, out, err } = await estate(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("estate --help");
  });

  test("completes commands for the shell", async () => {
    expect((await estate('--get-yargs-completions estate ""')).out).toContain("integrity");
    expect((await estate('--get-yargs-completions estate db ""')).out).toContain("restore");
    expect((await estate("--get-yargs-completions estate staff create-initial --pass")).out).toBe(
      "--password-stdin",
    );
    expect((await estate("completion")).out).toContain("estate-completions");
  });

  test("answers 3 to a refusal, in words and in JSON", async () => {
    const retry = "jobs retry 00000000-0000-4000-8000-000000000000";
    expect(await estate(retry)).toMatchObject({
      code: 3,
      out: "",
      err: expect.stringContaining("no such run"),
    });
    const { err } = await estate(`${retry} --json`);
    expect(JSON.parse(err)).toMatchObject({ error: { code: "not_found" } });
  });

  test("acts as a person with that person's rights only", async () => {
    expect(await estate("settings get --as asha.menon@demo.khaki.example")).toMatchObject({ code: 3 });
    expect(await estate("settings get --as nobody@khaki.example")).toMatchObject({ code: 2 });
    expect(await estate(`settings set reopenDays 20 --as ${administrator}`)).toMatchObject({ code: 0 });
    const [entry] = await prisma.auditEntry.findMany({
      where: { entity: "settings" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(entry).toMatchObject({ actorLabel: "Anand Rao", requestId: expect.any(String) });
  });
});

describe("settings", () => {
  test("are shown, changed, refused with the expectation, and changed back", async () => {
    expect((await estate("settings get")).out).toMatch(/maxConcurrentAssignments +10/);
    expect((await estate("settings set autoCloseDays 9")).out).toBe("autoCloseDays is 9 now (it was 7).");
    expect((await estate("settings get autoCloseDays")).out).toBe("9");
    expect(await json("settings get autoCloseDays")).toMatchObject({
      value: 9,
      lastChange: { by: "system:cli" },
    });
    expect(await estate("settings set autoCloseDays many")).toMatchObject({
      code: 2,
      err: expect.stringContaining("1 to 90"),
    });
    expect(await estate("settings set autoCloseDays 7")).toMatchObject({ code: 0 });
    expect((await readSettings()).autoCloseDays).toBe(7);
  });
});

describe("people", () => {
  test("an administrator is made with a typed or piped password, never with an argument", async () => {
    const create = (email: string) => `admin create --name "Ada Rao" --email ${email}`;
    const typed = { secrets: ["long enough 1", "long enough 1"] };
    expect(await estate(create("ada@khaki.example"), typed)).toMatchObject({ code: 0 });
    expect(await prisma.user.findUnique({ where: { email: "ada@khaki.example" } })).toMatchObject({
      isAdmin: true,
      status: "ACTIVE",
    });
    const piped = { stdin: "long enough 2\n" };
    expect(await estate(`${create("eva@khaki.example")} --password-stdin`, piped)).toMatchObject({ code: 0 });
    expect(await estate(`${create("eva@khaki.example")} --password-stdin`, piped)).toMatchObject({
      code: 2,
      err: expect.stringContaining("another"),
    });
    expect(await estate(`${create("x@khaki.example")} --password-stdin`, { stdin: "short" })).toMatchObject({
      code: 2,
    });
    expect(
      await estate(create("x@khaki.example"), { secrets: ["long enough 1", "different 12"] }),
    ).toMatchObject({ code: 2 });
    expect(await estate(`${create("x@khaki.example")} --password secret`)).toMatchObject({ code: 2 });
  });

  test("the first staff is invited by mail, or let in with a piped password", async () => {
    const person = '--name "Nila Das" --phone +911000000999';
    const invited = await json<{ invited: boolean }>(
      `staff create-initial ${person} --email nila@khaki.example --employee-id FM900`,
    );
    expect(invited.invited).toBe(true);
    const other = `staff create-initial ${person} --email nilb@khaki.example --role PLUMBER --password-stdin`;
    expect(await estate(`${other} --employee-id FM900`, { stdin: "long enough 3" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("employee ID"),
    });
    expect(await estate(`${other} --employee-id PL900`, { stdin: "long enough 3" })).toMatchObject({
      code: 0,
    });
    expect(await prisma.staff.findUnique({ where: { employeeId: "PL900" } })).toMatchObject({
      role: "PLUMBER",
      canCloseRequests: true,
    });
  });

  test("a list of owners is rehearsed, refused as a whole, and imported without its bad lines", async () => {
    const list = "residents import tests/fixtures/owners/messy.csv";
    const rehearsed = await estate(`${list} --dry-run --valid-only`);
    expect(rehearsed).toMatchObject({ code: 0, out: expect.stringContaining("this was a rehearsal") });
    expect(await estate(list)).toMatchObject({
      code: 1,
      out: expect.stringContaining("“12345” is not a phone number."),
    });
    expect(await prisma.resident.count({ where: { block: "C1" } })).toBe(0);
    const done = await json<{ importId: string; counts: object }>(`${list} --valid-only`);
    expect(done).toMatchObject({ importId: expect.any(String), counts: { refused: 6 } });
    expect(await prisma.resident.count({ where: { block: "C1" } })).toBe(1);
    expect(await estate("residents import no-such-file.csv")).toMatchObject({ code: 2 });
  });
});

describe("maintenance", () => {
  test("the sample case ends with a ticket on Mike's desk, as often as it is played", async () => {
    const first = await json<{ ticketNumber: string; steps: string[] }>("demo scenario");
    const again = await estate("demo scenario");
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("Electrical outlet not working") });
    expect(again.out).not.toContain(first.ticketNumber);
    const request = await prisma.maintenanceRequest.findUniqueOrThrow({
      where: { ticketNumber: first.ticketNumber },
      include: { resident: true, assignedTo: { include: { staff: true } }, assignedBy: true, updates: true },
    });
    expect(request).toMatchObject({
      status: "ASSIGNED",
      flatNumber: "A-101",
      priority: 3,
      resident: { name: "Alice" },
      assignedBy: { name: "John" },
      assignedTo: { name: "Mike", staff: { employeeId: "EL001", role: "ELECTRICIAN" } },
    });
    expect(request.updates.map(({ toStatus }) => toStatus)).toEqual(["ACKNOWLEDGED", "ASSIGNED"]);
  });

  test("diagnostics show the parts that are asked for, and fail on what nobody decided", async () => {
    const healthy = await estate("diagnostics");
    expect(healthy).toMatchObject({ code: 0, out: expect.stringContaining("The last 30 days") });
    await pool.query("update staff set can_manage_finances = true where employee_id = 'EL001'");
    const found = await estate("diagnostics --check-permissions");
    expect(found).toMatchObject({
      code: 1,
      out: expect.stringMatching(/EL001 +Mike .*nobody: not in the audit/),
    });
    expect(found.out).not.toContain("The last 30 days");
    expect(await estate("integrity validate --fix")).toMatchObject({
      code: 0,
      out: expect.stringContaining("mended: Mike has"),
    });
  });

  test("reports are made once, and shown for one person", async () => {
    const generate = "reports generate --period daily --on 2026-11-20";
    const made = await json<{ stored: number }>(generate);
    expect(made.stored).toBeGreaterThan(10);
    expect((await estate(`${generate} --staff ravi.kumar@demo.khaki.example`)).out).toMatch(
      /0 new reports\.[\s\S]*Ravi Kumar/,
    );
    expect(await estate("reports generate --period monthly --on 2099-01-01")).toMatchObject({ code: 2 });
    expect(await estate(`${generate} --staff NOBODY`)).toMatchObject({ code: 2 });
  });
});

describe("the house", () => {
  test("a test notification says which ways it takes", async () => {
    const { code, out } = await estate(
      "notifications test --staff ravi.kumar@demo.khaki.example --type maintenance_emergency",
    );
    expect(code).toBe(0);
    expect(out).toMatch(/in-app +delivered/);
    expect(out).toMatch(/sms +queued/);
    expect(await prisma.notification.count({ where: { title: { startsWith: "Test: " } } })).toBe(1);
  });

  test("failed jobs are shown, and run again", async () => {
    expect(await estate("jobs status")).toMatchObject({ code: 0 });
    const [{ id }] = (
      await pool.query(`insert into jobs.run (id, function_id, event_id, event, status, ended_at)
        values (gen_random_uuid()::text, 'jobs-retention', 'e9', '{"id":"e9","name":"x"}', 'failed', now()) returning id`)
    ).rows;
    await pool.query(`insert into jobs.function (id, events, crons, attempts, engine, registered_at)
      values ('jobs-retention', '{}', '{}', 4, 'embedded', now())`);
    expect(await estate("jobs status")).toMatchObject({ code: 1, out: expect.stringContaining(id) });
    expect(await estate("jobs retry")).toMatchObject({ code: 2 });
    expect(await estate("jobs retry --all")).toMatchObject({ code: 0, out: expect.stringContaining(id) });
    expect(await estate("jobs status")).toMatchObject({ code: 0 });
  });

  test("the audit is verified; a change by hand is found", async () => {
    const { sealAudit } = await import("@/lib/audit/seal-audit");
    // Another file's transaction on the same server makes it wait.
    const seal = async () =>
      expect(await sealAudit({ kind: "system", job: "test" })).toMatchObject({ waiting: false });
    await vi.waitFor(seal, { timeout: 15_000, interval: 100 });
    expect(await estate("audit verify")).toMatchObject({ code: 0, out: expect.stringContaining("intact") });
    await pool.query(`begin; set local session_replication_role = replica;
      update audit_entries set actor_label = 'nobody' where id = 7; commit`);
    expect(await estate("audit verify")).toMatchObject({ code: 1, out: expect.stringContaining("Entry 7") });
  });

  test("db status is 0 when everything is applied", async () => {
    expect(await estate("db status")).toMatchObject({ code: 0, out: expect.stringContaining("applied") });
    expect(await estate("db migrate")).toMatchObject({ code: 0, out: "The database is up to date." });
  });

  test("flush removes every request, and never in production nor where people with real addresses live", async () => {
    expect(await estate("maintenance flush")).toMatchObject({ code: 2 });
    const { id } = await aUser({ email: "somebody@khaki-estate.in" });
    expect(await estate("maintenance flush --confirm")).toMatchObject({ code: 3 });
    await prisma.user.delete({ where: { id } });
    vi.resetModules();
    vi.stubEnv("NODE_ENV", "production");
    const live = await import("./terminal");
    expect(await live.estate("maintenance flush --confirm")).toMatchObject({
      code: 3,
      err: expect.stringContaining("production"),
    });
    vi.unstubAllEnvs();
    expect(await prisma.maintenanceRequest.count()).toBeGreaterThan(400);
    expect(await estate("maintenance flush --confirm")).toMatchObject({ code: 0 });
    expect(await prisma.maintenanceRequest.count()).toBe(0);
    const { out } = await estate("integrity validate");
    expect(out.match(/✗ .*/g)).toEqual(["✗ The audit is complete and unchanged"]); // the change by hand above
  });
});
