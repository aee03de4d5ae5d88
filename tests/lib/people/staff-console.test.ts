import { beforeAll, describe, expect, test } from "vitest";
import { listPersonHistory } from "@/lib/people/history";
import { lastChange } from "@/lib/people/last-change";
import { loadActor } from "@/lib/people/load-actor";
import { STAFF_CSV } from "@/lib/people/staff/csv";
import { editStaff } from "@/lib/people/staff/edit-staff";
import { grantAdministrator } from "@/lib/people/staff/grant-administrator";
import { countFitting, countStaff, listStaff, listStaffIds } from "@/lib/people/staff/list";
import { type StaffListInput, staffListSchema } from "@/lib/people/staff/list-schema";
import { getStaffPerson, listPosts, listSuperiors } from "@/lib/people/staff/queries";
import { reportingTree } from "@/lib/people/staff/reporting-tree";
import { resetPermissions } from "@/lib/people/staff/reset-permissions";
import { revokeAdministrator } from "@/lib/people/staff/revoke-administrator";
import { editStaffSchema } from "@/lib/people/staff/schema";
import { toCsv } from "@/lib/platform/csv";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../support/activities";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const list = (query: Record<string, unknown> = {}): StaffListInput => staffListSchema.parse(query);

let admin: Awaited<ReturnType<typeof anAdministrator>>;
beforeAll(async () => {
  admin = await anAdministrator({ name: "Anand Rao" });
});

/** What the form sends when nothing was touched, with some of it changed. */
async function formOf(userId: string, changes: Record<string, unknown> = {}) {
  const { staff, ...user } = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    include: { staff: true },
  });
  if (!staff) throw new Error("not staff");
  return editStaffSchema.parse({
    ...Object.fromEntries(Object.entries(staff).filter(([, value]) => value !== null)),
    userId,
    name: user.name,
    email: user.email,
    hireDate: staff.hireDate.toISOString().slice(0, 10),
    seen: await lastChange(prisma, { userId, staffId: staff.id }),
    ...changes,
  });
}

describe("the list", () => {
  test("finds by name, email, employee ID, phone and department; marks load and state", async () => {
    const [ravi, asha] = [
      await aStaff({
        name: "Ravi Searchable",
        email: "find.me@khaki.example",
        employeeId: "QX-77",
        phoneNumber: "+919845077123",
        department: "High voltage",
        role: "ELECTRICIAN",
      }),
      await aResident(),
    ];
    await aRequest({ from: asha, status: "IN_PROGRESS", assignedTo: ravi });
    await aRequest({ from: asha, status: "CLOSED", assignedTo: ravi });
    for (const q of ["searchable ravi", "FIND.ME@", "qx-77", "98450-77123", "high volt"]) {
      const { rows } = await listStaff(admin.actor, list({ q }));
      expect(
        rows.map(({ id, load, state }) => ({ id, load, state })),
        q,
      ).toEqual([{ id: ravi.id, load: 1, state: "ACTIVE" }]);
    }
    for (const q of ["100%", "_", "nobody is called so"])
      expect((await listStaff(admin.actor, list({ q }))).rows, q).toEqual([]);
  });

  test("filters by role, state, employment, department and permission", async () => {
    const odd = await aStaff({
      role: "GARDENER",
      employmentStatus: "CONSULTANT",
      department: "Orchard",
      canSendAnnouncements: true,
    });
    const filters = {
      role: "GARDENER",
      employment: "CONSULTANT",
      department: "Orchard",
      permission: ["own", "canSendAnnouncements"],
      status: "ACTIVE",
    };
    expect(await listStaffIds(admin.actor, list(filters))).toEqual([odd.id]);
    expect(await countFitting(admin.actor, list({ ...filters, status: "INVITED" }))).toBe(0);
    expect(await listStaffIds(admin.actor, list({ permission: "administrator" }))).toContain(admin.id);
    expect((await countStaff(admin.actor)).departments).toContain("Orchard");
  });

  test("every order shows everybody once, page by page, in both directions", async () => {
    const ids = new Set(await listStaffIds(admin.actor, list()));
    for (const name of ["name", "employeeId", "role", "department", "employment", "load", "hired", "seen"])
      for (const sort of [name, `-${name}`]) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await listStaff(admin.actor, list({ sort, after }), 2);
          seen.push(...page.rows.map(({ id }) => id));
          after = page.next ?? undefined;
        } while (after);
        expect(seen.length, sort).toBe(ids.size);
        expect(new Set(seen), sort).toEqual(ids);
      }
  });

  test("an address written by hand is at worst the first page of everything", async () => {
    const wild = [
      { after: "%%%" },
      { after: Buffer.from('["x","not-an-id"]').toString("base64url"), sort: "load" },
      { after: Buffer.from(JSON.stringify(["2026-99-99", admin.id])).toString("base64url"), sort: "seen" },
      { role: "KING", status: ["x", "ACTIVE"], sort: "drop table" },
    ];
    for (const query of wild)
      expect((await listStaff(admin.actor, list(query))).rows.length).toBeGreaterThan(0);
  });

  test("only managers and administrators read it", async () => {
    const [manager, plumber] = [await aStaff(), await aStaff({ role: "PLUMBER" })];
    expect((await listStaff(manager.actor, list())).rows.length).toBeGreaterThan(0);
    expect((await listStaff(plumber.actor, list())).rows).toEqual([]);
    await expect(getStaffPerson(plumber.actor, manager.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(getStaffPerson(admin.actor, "no-id")).rejects.toMatchObject({ kind: "not_found" });
  });

  test("its CSV cannot start a formula", async () => {
    await aStaff({ name: "=HYPERLINK(evil)", department: "CsvDept" });
    const { rows } = await listStaff(admin.actor, list({ department: "CsvDept" }));
    const csv = toCsv(STAFF_CSV, rows);
    expect(csv).toContain("'=HYPERLINK(evil)");
    expect(csv.split("\r\n")).toHaveLength(3);
  });
});

describe("editing", () => {
  test("changes everything at once and tells the person what they may do now", async () => {
    const [ravi, farhan] = [await aStaff({ role: "ELECTRICIAN" }), await aStaff()];
    await editStaff(
      admin.actor,
      await formOf(ravi.id, {
        name: "Ravi K",
        role: "PLUMBER",
        department: "Water",
        reportingToId: farhan.staff?.id,
        canAssignRequests: "on",
        canCloseRequests: undefined,
      }),
    );
    expect(await loadActor(ravi.id)).toMatchObject({
      name: "Ravi K",
      staff: { role: "PLUMBER", canAssignRequests: true, canCloseRequests: false },
    });
    expect(await activitiesOf(ravi.id)).toEqual(["people/rights.changed"]);
    const [entry] = await listPersonHistory(admin.actor, { userId: ravi.id, staffId: ravi.staff?.id });
    expect(entry).toMatchObject({ actorLabel: "Anand Rao", action: "UPDATE" });
    expect(entry?.changes.map(({ column }) => column)).toContain("can_assign_requests");
  });

  test("refuses at the right field", async () => {
    const [one, two] = [await aStaff({ email: "taken@khaki.example" }), await aStaff({ employeeId: "T-1" })];
    const refused = async (changes: Record<string, unknown>) =>
      editStaff(admin.actor, await formOf(one.id, changes)).then(
        () => "accepted",
        (error) => Object.keys(error.fields ?? {}),
      );
    expect(await refused({ employeeId: "t-1" })).toEqual(["employeeId"]);
    expect(await refused({ email: two.email.toUpperCase() })).toEqual(["email"]);
    expect(await refused({ reportingToId: one.staff?.id })).toEqual(["reportingToId"]);
    expect(await refused({ reportingToId: "0190a000-0000-7000-8000-000000000000" })).toEqual([
      "reportingToId",
    ]);
    expect(
      editStaffSchema.safeParse({ userId: one.id, seen: "1" }).error?.issues.map(({ path }) => path[0]),
    ).toEqual(
      expect.arrayContaining([
        "name",
        "email",
        "employeeId",
        "role",
        "employmentStatus",
        "hireDate",
        "phoneNumber",
      ]),
    );
  });

  test("nobody keeps requests that are not theirs to do", async () => {
    const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
    const [ravi, joker] = [
      await aStaff({ role: "ELECTRICIAN" }),
      await aStaff({ role: "CLEANER", canAccessAllMaintenance: true }),
    ];
    const from = await aResident();
    for (const assignedTo of [ravi, joker])
      await aRequest({ from, category: electrical, status: "ASSIGNED", assignedTo });
    await expect(editStaff(admin.actor, await formOf(ravi.id, { role: "GARDENER" }))).rejects.toMatchObject({
      fields: { role: expect.anything() },
    });
    await expect(
      editStaff(admin.actor, await formOf(joker.id, { canAccessAllMaintenance: undefined })),
    ).rejects.toMatchObject({ fields: { canAccessAllMaintenance: expect.anything() } });
    await expect(resetPermissions(admin.actor, { userId: joker.id })).rejects.toMatchObject({
      kind: "conflict",
    });
    await editStaff(admin.actor, await formOf(ravi.id, { role: "FACILITY_MANAGER" }));
    // What did not fit before does not stand in the way of another change.
    const stuck = await aStaff({ role: "CLEANER", department: "Old" });
    await aRequest({ from, category: electrical, status: "ASSIGNED", assignedTo: stuck });
    await editStaff(admin.actor, await formOf(stuck.id, { department: "New" }));
  });

  test("of two forms opened at once the second is told", async () => {
    const kavita = await aStaff({ role: "ACCOUNTANT" });
    const [first, second] = [
      await formOf(kavita.id, { department: "One" }),
      await formOf(kavita.id, { department: "Two" }),
    ];
    await editStaff(admin.actor, first);
    await expect(editStaff(admin.actor, second)).rejects.toMatchObject({
      reason: "people.changed_meanwhile",
    });
  });

  test("is for administrators; a reset brings the role's permissions back", async () => {
    const [manager, ravi] = [await aStaff(), await aStaff({ role: "ELECTRICIAN", canManageFinances: true })];
    const form = await formOf(ravi.id);
    await expect(editStaff(manager.actor, form)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(editStaff(ravi.actor, form)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(resetPermissions(manager.actor, { userId: ravi.id })).rejects.toMatchObject({
      kind: "forbidden",
    });

    await resetPermissions(admin.actor, { userId: ravi.id });
    expect((await loadActor(ravi.id))?.staff).toMatchObject({
      canManageFinances: false,
      canCloseRequests: true,
    });
    await expect(resetPermissions(admin.actor, { userId: ravi.id })).rejects.toMatchObject({
      reason: "people.nothing_to_reset",
    });
  });
});

describe("the reporting line", () => {
  test("of two who close a circle at once one is refused, and no circle is left", async () => {
    for (let round = 0; round < 3; round++) {
      const [a, b] = [await aStaff({ role: "PLUMBER" }), await aStaff({ role: "PLUMBER" })];
      const forms = [
        await formOf(a.id, { reportingToId: b.staff?.id }),
        await formOf(b.id, { reportingToId: a.staff?.id }),
      ];
      const results = await Promise.allSettled(forms.map((form) => editStaff(admin.actor, form)));
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(results.find((each) => each.status === "rejected")?.reason).toMatchObject({
        fields: { reportingToId: expect.anything() },
      });
    }
  });

  test("is drawn as a tree, and offers nobody from below", async () => {
    const top = await aStaff({ name: "Top" });
    const middle = await aStaff({ name: "Middle", role: "MAINTENANCE_SUPERVISOR", reportingTo: top });
    const low = await aStaff({ name: "Low", role: "PLUMBER", reportingTo: middle });
    const branch = reportingTree(await listPosts(admin.actor)).find(({ userId }) => userId === top.id);
    expect(branch?.reports[0]).toMatchObject({ userId: middle.id, reports: [{ userId: low.id }] });
    const offered = (await listSuperiors(admin.actor, middle.staff?.id ?? null)).map(({ name }) => name);
    expect(offered).toContain("Top");
    expect(offered).not.toContain("Middle");
    expect(offered).not.toContain("Low");
  });
});

describe("administrators", () => {
  test("are made and unmade by another one, never by themselves", async () => {
    const [boss, helper, ravi] = [
      await anAdministrator(),
      await anAdministrator(),
      await aStaff({ role: "PLUMBER" }),
    ];
    await expect(grantAdministrator(ravi.actor, { userId: ravi.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await grantAdministrator(boss.actor, { userId: ravi.id });
    expect(await loadActor(ravi.id)).toMatchObject({ isAdmin: true });
    await expect(revokeAdministrator(boss.actor, { userId: boss.id })).rejects.toMatchObject({
      reason: "people.own_rights",
    });
    await revokeAdministrator(helper.actor, { userId: ravi.id });
    expect(await activitiesOf(ravi.id)).toEqual(["people/rights.changed", "people/rights.changed"]);
  });

  test("of two who unmake each other at once, one stays", async () => {
    for (let round = 0; round < 3; round++) {
      const [one, two] = [await anAdministrator(), await anAdministrator()];
      const results = await Promise.allSettled([
        revokeAdministrator(one.actor, { userId: two.id }),
        revokeAdministrator(two.actor, { userId: one.id }),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    }
  });

  test("the database itself keeps the last one, whoever asks", async () => {
    const everybody = prisma.user.updateMany({ where: { isAdmin: true }, data: { isAdmin: false } });
    await expect(everybody).rejects.toThrow();
    const off = prisma.user.updateMany({ where: { isAdmin: true }, data: { status: "DEACTIVATED" } });
    await expect(off).rejects.toThrow();
    const [one, two] = [await anAdministrator(), await anAdministrator()];
    await prisma.user.updateMany({
      where: { isAdmin: true, id: { notIn: [one.id, two.id] } },
      data: { isAdmin: false },
    });
    const demote = (id: string) => prisma.user.update({ where: { id }, data: { isAdmin: false } });
    const results = await Promise.allSettled([demote(one.id), demote(two.id)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma.user.count({ where: { isAdmin: true, status: "ACTIVE" } })).toBe(1);
  });
});
