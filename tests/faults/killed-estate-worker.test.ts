import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submitRequest } from "@/lib/maintenance/submit-request";
import { pool, prisma } from "@/lib/platform/prisma";
import { aCategory, aResident, aStaff } from "../support/factories";
import { startEstateWorker, workersAtWork } from "./estate-worker";
import { startResend } from "./resend-stub";
import { endProcess } from "./worker-process";

/** FAULTS=full npx vitest run tests/faults/killed-estate-worker.test.ts is the soak. */
const FULL = process.env.FAULTS === "full";
const KILLS = FULL ? 20 : 5;
const REQUESTS = FULL ? 200 : 60;
const WORKERS = 2;
/** Of one worker: lib/jobs/embedded/queue.ts. */
const CONCURRENCY = 10;
const MINUTE = 60_000;

let resend: Awaited<ReturnType<typeof startResend>>;
const workers: ChildProcess[] = [];
const start = () =>
  startEstateWorker({
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    RESEND_API_KEY: "re_a_key_for_tests",
    RESEND_BASE_URL: resend.address,
  });

beforeAll(async () => {
  resend = await startResend();
  for (let n = 0; n < WORKERS; n++) workers.push(start());
  await workersAtWork(WORKERS);
}, 2 * MINUTE);

afterAll(async () => {
  await Promise.all(workers.map((worker) => endProcess(worker, "SIGKILL")));
  await resend?.close();
});

test(
  `the product's worker is killed ${KILLS} times under ${REQUESTS} emergencies: everybody is told once`,
  async () => {
    const filed: string[] = [];
    const file = await filing(filed);
    for (let kill = 0; kill < KILLS; kill++) {
      for (let n = 0; n < REQUESTS / KILLS; n++) await file();
      await sleep(Math.random() * 1500);
      const index = kill % WORKERS;
      await endProcess(workers[index] as ChildProcess, "SIGKILL");
      workers[index] = start();
      // Not the next before this one works: else nobody does anything that could be interrupted.
      await workersAtWork(WORKERS);
    }
    await expect.poll(unfinished, { timeout: 4 * MINUTE, interval: 250 }).toBe(0);

    expect(filed).toHaveLength(REQUESTS);
    expect(await countRuns("status <> 'completed'")).toBe(0);
    expect(await countRuns("function_id like '%assign-emergency'")).toBe(REQUESTS);
    expect(await countRuns("function_id like '%request-submitted'")).toBe(REQUESTS);
    expect(await requestsThatWereTold()).toEqual([{ told: 1, requests: REQUESTS }]);
    const mails = await prisma.notificationDelivery.groupBy({
      by: ["status"],
      where: { channel: "EMAIL" },
      _count: true,
    });
    expect(mails.map(({ status }) => status)).toEqual(["SENT"]);

    // One mail that reached somebody for each delivery; whatever was asked twice bore its key and was dropped.
    expect(resend.withoutKey).toEqual([]);
    expect(resend.mails()).toHaveLength(mails[0]?._count as number);
    expect(resend.dropped()).toBeLessThanOrEqual(KILLS * CONCURRENCY);
    const runs = await countRuns("true");
    process.stdout.write(
      `${KILLS} kills, ${runs} runs, ${resend.mails().length} mails, ${resend.dropped()} repeated calls dropped by their key\n`,
    );
  },
  FULL ? 20 * MINUTE : 8 * MINUTE,
);

test(
  "SIGTERM under load: both workers end within 15 seconds and leave nothing in hand",
  async () => {
    const file = await filing([]);
    for (let n = 0; n < 20; n++) await file();
    const began = performance.now();

    await Promise.all(workers.map((worker) => endProcess(worker, "SIGTERM")));

    expect(performance.now() - began).toBeLessThan(15_000);
    expect(workers.map(({ exitCode }) => exitCode)).toEqual(workers.map(() => 0));
    expect((await pool.query("select 1 from jobs.task where locked_by is not null")).rowCount).toBe(0);
  },
  MINUTE,
);

/** Emergencies of a resident each: assigned by the system, and everybody hears of them by mail. */
async function filing(filed: string[]) {
  const category = await aCategory({ roles: ["ELECTRICIAN"] });
  await aStaff();
  await aStaff({ role: "ELECTRICIAN", isAvailable24x7: true });
  return async () => {
    const resident = await aResident();
    const { ticketNumber } = await submitRequest(resident.actor, {
      title: "Sparks from the meter",
      description: "The meter box sparks and smells of burning.",
      categoryId: category.id,
      priority: 4,
      location: "Meter room",
      residentId: undefined,
      photos: [],
      idempotencyKey: undefined,
    });
    filed.push(ticketNumber);
  };
}

async function unfinished(): Promise<number> {
  const { rows } = await pool.query(
    "select count(*)::int as n from jobs.task where kind <> 'cron_tick' and run_at < now() + interval '10 minutes'",
  );
  return rows[0].n;
}

async function countRuns(condition: string): Promise<number> {
  const { rows } = await pool.query(`select count(*)::int as n from jobs.run where ${condition}`);
  return rows[0].n;
}

/** Requests by who was told that they were filed: when nothing is lost or doubled there is one kind. */
async function requestsThatWereTold() {
  const { rows } = await pool.query(`
    select told, count(*)::int as requests from (
      select count(*)::int as told from notifications where type = 'maintenance_submitted' group by subject
    ) by_request group by told`);
  return rows;
}
