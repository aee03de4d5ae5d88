import { describe, expect, test } from "vitest";
import { loadActor } from "@/lib/people/load-actor";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

describe("the actor", () => {
  test("of a resident knows the flat", async () => {
    const asha = await aResident({ flatNumber: "C1-201" });
    expect(asha.actor).toMatchObject({ kind: "user", userId: asha.id, staff: null, isAdmin: false });
    expect(asha.actor.resident).toMatchObject({
      flatNumber: "C1-201",
      block: "C1",
      isCommitteeMember: false,
    });
  });

  test("of staff knows everybody below in the reporting line, however deep", async () => {
    const manager = await aStaff({ role: "FACILITY_MANAGER" });
    const supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR", reportingTo: manager });
    const electrician = await aStaff({ role: "ELECTRICIAN", reportingTo: supervisor });
    const actor = await loadActor(manager.id);
    expect(actor?.staff?.reportUserIds.toSorted()).toEqual([supervisor.id, electrician.id].toSorted());
    expect((await loadActor(electrician.id))?.staff?.reportUserIds).toEqual([]);
  });

  test("of an administrator needs no staff record", async () => {
    expect((await anAdministrator()).actor).toMatchObject({ isAdmin: true, staff: null, resident: null });
  });

  test("does not exist for people who are pending or deactivated, for inactive staff, for nobody", async () => {
    const pending = await aResident({ status: "PENDING" });
    const gone = await aResident({ status: "DEACTIVATED" });
    const onLeave = await aStaff({ isActive: false });
    expect(await Promise.all([pending, gone, onLeave].map(({ id }) => loadActor(id)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(await loadActor("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000")).toBeNull();
    expect(() => pending.actor).toThrow("not active");
  });

  test("does not exist for a session that was ended", async () => {
    const asha = await aResident();
    expect(await loadActor(asha.id, 0)).not.toBeNull();
    await prisma.user.update({ where: { id: asha.id }, data: { sessionVersion: 1 } });
    expect(await loadActor(asha.id, 0)).toBeNull();
    expect(await loadActor(asha.id, 1)).not.toBeNull();
  });
});

test("a request can be made in every status", async () => {
  const from = await aResident();
  const category = await aCategory();
  for (const status of [
    "SUBMITTED",
    "ACKNOWLEDGED",
    "ASSIGNED",
    "IN_PROGRESS",
    "RESOLVED",
    "CLOSED",
    "CANCELLED",
  ] as const)
    expect(await aRequest({ from, category, status })).toMatchObject({
      status,
      flatNumber: from.resident?.flatNumber,
    });
});
