import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import pg from "pg";
import { startResend } from "@/tests/faults/resend-stub";
import { expect, signInAs, test } from "@/tests/support/browser";
import { startInngestServer } from "@/tests/support/inngest-server";
import { startTwoServers } from "@/tests/support/two-servers";

/* Two servers behind one Inngest server, which sends each call of a run to the other one. It is a stand-in: calls are signed HTTP. */

const KEYS = { eventKey: "event-key", signingKey: `signkey-prod-${randomBytes(16).toString("hex")}` };
const RETENTION = "khaki-estate-jobs-retention";

let estate: Awaited<ReturnType<typeof startTwoServers>>;
let inngest: Awaited<ReturnType<typeof startInngestServer>>;
let resend: Awaited<ReturnType<typeof startResend>>;
let database: pg.Client;
/** What happens when a server asks for a mail to be sent. */
let mailAsked = () => {};
const cleanups: (() => unknown)[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const atEnd = (cleanup: () => unknown) => cleanups.push(cleanup);
  inngest = await startInngestServer(KEYS);
  atEnd(inngest.close);
  resend = await startResend({ asked: () => mailAsked() });
  atEnd(resend.close);
  estate = await startTwoServers("two_servers_inngest", atEnd, {
    INNGEST_BASE_URL: inngest.address,
    INNGEST_EVENT_KEY: KEYS.eventKey,
    INNGEST_SIGNING_KEY: KEYS.signingKey,
    RESEND_API_KEY: "re_a_key_for_tests",
    RESEND_BASE_URL: resend.address,
  });
  database = new pg.Client({ connectionString: estate.databaseUrl });
  await database.connect();
  atEnd(() => database.end());
  const [first, second] = estate.servers.map(({ url }) => `${url}/api/inngest`);
  await inngest.sync(first as string, second as string);
});

test.afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

test("a run goes on at another server, and where one is killed in the middle everybody is told once @desktop", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const began = new Date();
  await test.step("the steps of one run are answered by both, each once", async () => {
    await inngest.tick(RETENTION);
    const { status, output, calls, answeredBy } = lastRun();
    expect(status).toBe("completed");
    expect(new Set(answeredBy).size).toBe(2);
    expect(calls).toBe(Object.keys(output as object).length + 1);
  });

  await test.step("an emergency is filed; the first server that sends a mail of it is killed while it waits", async () => {
    let killed = "";
    mailAsked = () => {
      if (killed) return;
      killed = inngest.calling;
      const victim = estate.servers.find(({ url }) => killed.startsWith(url));
      process.kill(victim?.pid as number, "SIGKILL");
    };
    const page = await (await browser.newContext({ baseURL: estate.balancer.url })).newPage();
    await signInAs(page, "asha.menon@demo.khaki.example");
    await fileEmergency(page);
    // What the killed one had in hand of the outbox, the other takes over within ten seconds.
    await expect.poll(workLeft, { timeout: 40_000 }).toBe(0);

    expect(killed).not.toBe("");
    expect(inngest.outcomes.filter(({ status }) => status !== "completed")).toEqual([]);
    const runs = inngest.outcomes.map(({ functionId, eventId }) => `${functionId} ${eventId}`);
    expect(new Set(runs).size).toBe(runs.length);
  });

  await test.step("nothing is lost and nothing doubled", async () => {
    const ofThis = "from notifications n where n.created_at >= $1 and n.type = 'maintenance_submitted'";
    const told = await count(`select count(*) ${ofThis}`, began);
    expect(told).toBeGreaterThan(0);
    expect(await count(`select count(distinct (n.recipient_id, n.subject)) ${ofThis}`, began)).toBe(told);
    const ofMails = "from notification_deliveries where channel = 'EMAIL' and created_at >= $1";
    const sent = await count(`select count(*) ${ofMails} and status = 'SENT'`, began);
    expect(await count(`select count(*) ${ofMails} and status in ('QUEUED', 'FAILED')`, began)).toBe(0);
    expect(sent).toBeGreaterThan(1);
    expect(resend.mails()).toHaveLength(sent);
    expect(resend.dropped(), "the one that was asked for twice bore its key").toBe(1);
    expect(resend.withoutKey).toEqual([]);
  });

  await test.step("the other server alone does everything", async () => {
    await inngest.tick(RETENTION);
    const { status, answeredBy } = lastRun();
    expect(status).toBe("completed");
    expect(new Set(answeredBy).size).toBe(1);
  });
});

async function fileEmergency(page: Page) {
  await page.goto("/maintenance/create");
  await page.getByLabel("What is wrong?").fill("Burning smell from the meter box");
  await page.getByRole("radio", { name: "Electrical" }).check();
  await page.getByRole("radio", { name: /^Emergency/ }).check();
  await page.getByLabel("What happened?").fill("The meter box in the corridor smells of burning.");
  await page.getByRole("button", { name: "Submit request" }).click();
  await page.waitForURL(/\/maintenance\/MNT-\d{4}-\d{5}/);
}

const lastRun = () => inngest.outcomes.at(-1) as (typeof inngest.outcomes)[number];

/** In the outbox, then at the Inngest server, which works on it: a run records what follows before it ends. */
async function workLeft(): Promise<number> {
  const waiting = await count("select count(*) from jobs.task where kind = 'deliver_event'");
  return waiting + (await inngest.work());
}

async function count(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await database.query(sql, values);
  return Number(rows[0].count);
}
