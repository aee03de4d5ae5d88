import { beforeAll, describe, expect, test } from "vitest";
import { rehearse } from "@/lib/analytics/rehearsal/rehearse";
import { escalateOverdue } from "@/lib/maintenance/sweep/escalate-overdue";
import { pool, prisma } from "@/lib/platform/prisma";
import { as, systemActor } from "../../../support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import { settle } from "../../../support/jobs";

const HOUR = 3_600_000;
/** On the stroke of a sweep: half past of UTC is the hour of Kolkata. */
const NOW = new Date("2026-11-20T06:30:00Z");
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

type Person = Awaited<ReturnType<typeof aStaff>>;
let manager: Person;
let plumber: Person;

beforeAll(async () => {
  manager = await aStaff();
  plumber = await aStaff({ role: "PLUMBER", reportingTo: manager });
  await aStaff({ role: "PLUMBER" });
  const resident = await aResident();
  const category = await aCategory({ roles: ["PLUMBER"], estimatedResolutionHours: 24 });
  const assigned = (hoursAgo: number, more: object) =>
    aRequest({
      from: resident,
      category,
      status: "IN_PROGRESS",
      assignedTo: plumber,
      assignedById: manager.id,
      createdAt: ago(hoursAgo + 1),
      acknowledgedAt: ago(hoursAgo),
      assignedAt: ago(hoursAgo),
      startedAt: ago(hoursAgo),
      estimatedCompletion: ago(hoursAgo - 24),
      ...more,
    });
  await assigned(100, {});
  await assigned(60, {});
  await assigned(30, { status: "CLOSED", resolvedAt: ago(20), closedAt: ago(10) });
  await aRequest({ from: resident, category, createdAt: ago(100 * 24) });
  // The product's own sweep, hour by hour: what the replay has to find again.
  for (let hours = 76; hours >= 0; hours--) await escalateOverdue(systemActor("test"), ago(hours));
  await settle();
  // Told in the course of these days, not today.
  await pool.query("update notifications set created_at = $1", [ago(1)]);
}, 60_000);

describe("a replay with today's settings", () => {
  test("finds what the sweep did", async () => {
    const { recorded, asToday, asDraft } = await rehearse(await as(manager), {}, NOW);
    expect(asDraft).toBeNull();
    expect(recorded).toMatchObject({ requests: 3, assigned: 3, breaches: 2, escalations: [2, 2, 2] });
    const { messages: _, waited: __, stillWaiting: ___, ...tally } = asToday;
    expect(recorded).toMatchObject(tally);
  });

  test("counts the overdue messages that were sent", async () => {
    const { recorded, asToday } = await rehearse(await as(manager), {}, NOW);
    // The requests of this test were put on the desk without telling anybody: two each, of assignee and resident.
    expect(asToday.messages.inApp - 3 * 2).toBe(recorded.messages.inApp);
  });
});

test("a draft is replayed, and changes nothing: no row, no setting, no message", async () => {
  const actor = await as(await anAdministrator());
  const fingerprint = async () => {
    const { rows } = await pool.query(
      `select (select md5(string_agg(r::text, '' order by id)) from maintenance_requests r) as requests,
        (select count(*) from notifications) as told, (select count(*) from settings) as settings,
        (select count(*) from audit_entries) as audit, (select count(*) from jobs.task) as tasks`,
    );
    return rows[0];
  };
  const before = await fingerprint();
  const { draft, asToday, asDraft } = await rehearse(actor, { escalation: "6", cap: "1", auto: "no" }, NOW);
  expect(draft).toMatchObject({
    escalationHours: 6,
    maxConcurrentAssignments: 1,
    autoAssignEmergency: false,
  });
  expect(asDraft?.escalations[2]).toBeGreaterThan(asToday.escalations[2]);
  expect(await fingerprint()).toEqual(before);
});

test("a wrong draft is not tried", async () => {
  const { errors, asDraft } = await rehearse(await as(manager), { cap: "0" }, NOW);
  expect(errors.cap).toHaveLength(1);
  expect(asDraft).toBeNull();
});

test("for administrators and facility managers; to others it does not exist", async () => {
  const supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR" });
  for (const person of [supervisor, plumber, await aResident()])
    await expect(rehearse(await as(person), {}, NOW)).rejects.toMatchObject({ kind: "not_found" });
  expect(await prisma.maintenanceRequest.count()).toBe(4);
});
