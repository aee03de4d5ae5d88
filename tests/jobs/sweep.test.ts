import { expect, test } from "vitest";
import { closeUnconfirmed } from "@/lib/jobs/auto-close";
import { inngest } from "@/lib/jobs/client";
import { escalateOverdueRequests } from "@/lib/jobs/escalate-overdue";
import { functions } from "@/lib/jobs/functions";
import { notifyPeople } from "@/lib/jobs/notify-people";
import { remindOfUnacknowledged } from "@/lib/jobs/remind-unacknowledged";
import { startOfMinute } from "@/lib/jobs/start-of-minute";
import { pool, prisma } from "@/lib/platform/prisma";
import { bringForward, emptyJobs, testEngine } from "@/tests/support/engine";
import { aRequest, aResident, aStaff } from "@/tests/support/factories";
import { settle } from "@/tests/support/jobs";

const sweeps = [escalateOverdueRequests, remindOfUnacknowledged, closeUnconfirmed];
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);

test("the three sweeps run with everything else", () => {
  for (const sweep of sweeps) expect(functions).toContain(sweep);
});

test("a tick of two processes at once sweeps once, and everybody hears of it", async () => {
  const asha = await aResident();
  const meera = await aStaff();
  const overdue = await aRequest({
    from: asha,
    status: "ASSIGNED",
    assignedTo: meera,
    createdAt: ago(50),
    estimatedCompletion: ago(2),
  });
  const waiting = await aRequest({ from: asha, createdAt: ago(5) });
  const silent = await aRequest({ from: asha, status: "RESOLVED", createdAt: ago(300) });
  await emptyJobs();
  const engines = await Promise.all(
    [1, 2].map(() => testEngine({ client: inngest, functions: [...sweeps, ...notifyPeople], pollMs: 50 })),
  );
  await Promise.all(engines.map((engine) => engine.start()));
  await bringForward();
  await expect
    .poll(
      async () =>
        (
          await pool.query(
            "select 1 from jobs.run where status = 'completed' and event ->> 'name' not like 'maintenance/%'",
          )
        ).rowCount,
      { timeout: 15_000 },
    )
    .toBe(3);
  await Promise.all(engines.map((engine) => engine.stop()));
  await settle();

  const after = (id: string) => prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } });
  expect(await after(overdue.id)).toMatchObject({ escalationLevel: 1 });
  expect((await after(waiting.id)).remindedAt).not.toBeNull();
  expect(await after(silent.id)).toMatchObject({ status: "CLOSED" });
  expect(
    await prisma.notification.findMany({ where: { recipientId: meera.id }, orderBy: { type: "asc" } }),
  ).toMatchObject([{ type: "maintenance_follow_up" }, { type: "maintenance_overdue" }]);
});

test("a tick some milliseconds early is still the same hour as yesterday's", () => {
  expect(startOfMinute(new Date("2026-11-22T10:00:59.999Z"))).toEqual(new Date("2026-11-22T10:00:00Z"));
});
