import { beforeAll, describe, expect, test } from "vitest";
import { moveOutResident } from "@/lib/maintenance/departure/move-out-resident";
import { moveOutSchema } from "@/lib/maintenance/departure/schema";
import { chooseColumns } from "@/lib/people/console/choose-columns";
import { shownColumns } from "@/lib/people/console/columns";
import { findListSettings } from "@/lib/people/console/queries";
import { removeView } from "@/lib/people/console/remove-view";
import { saveView } from "@/lib/people/console/save-view";
import { saveViewSchema } from "@/lib/people/console/schema";
import { lastChange } from "@/lib/people/last-change";
import { loadActor } from "@/lib/people/load-actor";
import { reactivateAccount } from "@/lib/people/reactivate-account";
import { RESIDENT_COLUMNS } from "@/lib/people/residents/columns";
import { editResident } from "@/lib/people/residents/edit-resident";
import {
  countFittingResidents,
  countResidents,
  listResidents,
  listResidentUserIds,
} from "@/lib/people/residents/list";
import { residentListSchema } from "@/lib/people/residents/list-schema";
import { getResident, listFlatMates } from "@/lib/people/residents/queries";
import { editResidentSchema } from "@/lib/people/residents/schema";
import { setCommitteeMember } from "@/lib/people/residents/set-committee-member";
import { prisma } from "@/lib/platform/prisma";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const list = (query: Record<string, unknown> = {}) => residentListSchema.parse(query);
const anOwner = (given: { flatNumber: string; contactName?: string; contactEmail?: string }) =>
  prisma.resident.create({
    data: { block: given.flatNumber.split("-")[0] as string, residentType: "OWNER", ...given },
  });
const recordOf = async (person: { id: string }) =>
  (await prisma.resident.findUniqueOrThrow({ where: { userId: person.id } })).id;

let admin: Awaited<ReturnType<typeof anAdministrator>>;
let manager: Awaited<ReturnType<typeof aStaff>>;
beforeAll(async () => {
  [admin, manager] = [await anAdministrator(), await aStaff()];
});

describe("the list", () => {
  test("has people with and without an account, in the order of their flats", async () => {
    await aResident({ name: "Tenth Floor", flatNumber: "K-10", residentType: "TENANT" });
    await anOwner({ flatNumber: "K-9", contactName: "Ninth Floor", contactEmail: "ninth@khaki.example" });
    await aResident({ name: "Block K2", flatNumber: "K2-1", isCommitteeMember: true });
    const rows = async (query: Record<string, unknown>) =>
      (await listResidents(admin.actor, list(query))).rows;
    expect((await rows({ block: ["K", "K2"] })).map(({ flatNumber }) => flatNumber)).toEqual([
      "K-9",
      "K-10",
      "K2-1",
    ]);
    expect((await rows({ block: ["K", "K2"], sort: "-name" })).map(({ name }) => name)).toEqual([
      "Tenth Floor",
      "Ninth Floor",
      "Block K2",
    ]);
    expect(await rows({ q: "ninth@khaki" })).toMatchObject([
      { name: "Ninth Floor", state: "NO_ACCOUNT", userId: null },
    ]);
    expect(await rows({ q: "k-10 tenth" })).toMatchObject([{ flatNumber: "K-10" }]);
    expect(await rows({ committee: "yes", block: "K2" })).toHaveLength(1);
    expect(await rows({ type: "TENANT", block: "K" })).toMatchObject([{ name: "Tenth Floor" }]);
    expect(await countFittingResidents(admin.actor, list({ block: "K" }))).toBe(2);
    expect(await listResidentUserIds(admin.actor, list({ block: "K" }))).toHaveLength(1);
    const facets = await countResidents(admin.actor);
    expect(facets.blocks).toEqual(expect.arrayContaining(["K", "K2"]));
    expect(facets.states.NO_ACCOUNT).toBe(1);
  });

  test("every order shows everybody once, page by page", async () => {
    const all = (await listResidents(admin.actor, list(), 1000)).rows.length;
    for (const name of ["flat", "name", "type", "movedIn", "registered", "seen", "requests"])
      for (const sort of [name, `-${name}`]) {
        const seen = new Set<string>();
        let after: string | undefined;
        do {
          const page = await listResidents(admin.actor, list({ sort, after }), 2);
          for (const { id } of page.rows) seen.add(id);
          after = page.next ?? undefined;
        } while (after);
        expect(seen.size, sort).toBe(all);
      }
  });

  test("is for managers and administrators", async () => {
    const asha = await aResident();
    expect((await listResidents(manager.actor, list())).rows.length).toBeGreaterThan(0);
    expect((await listResidents(asha.actor, list())).rows).toEqual([]);
    await expect(getResident(asha.actor, await recordOf(asha))).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("a record", () => {
  const form = async (id: string, changes: object = {}) => {
    const { userId, user, ...resident } = await prisma.resident.findUniqueOrThrow({
      where: { id },
      include: { user: true },
    });
    return editResidentSchema.parse({
      residentId: id,
      seen: await lastChange(prisma, { residentId: id, userId }),
      name: user?.name ?? resident.contactName,
      email: user?.email ?? resident.contactEmail ?? "",
      flatNumber: resident.flatNumber,
      residentType: resident.residentType,
      phoneNumber: resident.phoneNumber ?? "",
      ...changes,
    });
  };

  test("is edited by administrators, with or without an account", async () => {
    const asha = await aResident({ flatNumber: "L-1" });
    const [id, owner] = [await recordOf(asha), await anOwner({ flatNumber: "L-2" })];
    await editResident(
      admin.actor,
      await form(id, { flatNumber: "l 3", isCommitteeMember: "on", moveInDate: "2020-01-31" }),
    );
    expect(await getResident(admin.actor, id)).toMatchObject({
      flatNumber: "L-3",
      block: "L",
      isCommitteeMember: true,
      moveInDate: new Date("2020-01-31"),
    });
    await editResident(admin.actor, await form(owner.id, { name: "Owner L", email: "l@khaki.example" }));
    expect(await getResident(admin.actor, owner.id)).toMatchObject({ contactName: "Owner L", user: null });

    await expect(editResident(admin.actor, await form(id, { email: "" }))).rejects.toMatchObject({
      fields: { email: expect.anything() },
    });
    await expect(editResident(admin.actor, await form(id, { email: admin.email }))).rejects.toMatchObject({
      fields: { email: expect.anything() },
    });
    const stale = await form(id);
    await setCommitteeMember(admin.actor, { residentId: id, isCommitteeMember: false });
    await expect(editResident(admin.actor, stale)).rejects.toMatchObject({
      reason: "people.changed_meanwhile",
    });
    await expect(editResident(manager.actor, await form(id))).rejects.toMatchObject({ kind: "forbidden" });
    await expect(editResident(asha.actor, await form(id))).rejects.toMatchObject({ kind: "not_found" });
    expect(
      editResidentSchema.safeParse({ residentId: id, seen: "1", name: "A", flatNumber: "?" }).error?.issues,
    ).toEqual(expect.arrayContaining([expect.objectContaining({ path: ["residentType"] })]));
  });
});

describe("moving out", () => {
  test("ends the access, keeps the history and leaves a note at open requests", async () => {
    const asha = await aResident({
      flatNumber: "M-1",
      isCommitteeMember: true,
      moveInDate: new Date("2021-05-01"),
    });
    const mate = await aResident({ flatNumber: "M-1" });
    const id = await recordOf(asha);
    const open = await aRequest({ from: asha, status: "ACKNOWLEDGED" });
    await aRequest({ from: asha, status: "CLOSED" });
    const when = (movedOutOn: string) => moveOutSchema.parse({ residentId: id, movedOutOn });

    await expect(moveOutResident(manager.actor, when("2026-11-01"))).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(moveOutResident(admin.actor, when("2020-01-01"))).rejects.toMatchObject({
      fields: { movedOutOn: expect.anything() },
    });
    expect(await moveOutResident(admin.actor, when("2026-11-01"))).toMatchObject({ kept: 1 });
    expect(await loadActor(asha.id)).toBeNull();
    expect(await getResident(admin.actor, id)).toMatchObject({ isCommitteeMember: false });
    const notes = await prisma.maintenanceUpdate.findMany({ where: { requestId: open.id, kind: "SYSTEM" } });
    expect(notes.map(({ content }) => content)).toEqual([
      `${asha.name} moved out on 1 Nov 2026. The request stays with flat M-1.`,
    ]);
    expect((await listResidents(admin.actor, list({ status: "MOVED_OUT", block: "M" }))).rows).toHaveLength(
      1,
    );
    expect(
      await listFlatMates(admin.actor, { id: await recordOf(mate), block: "M", flatNumber: "M-1" }),
    ).toEqual([]);
    await expect(moveOutResident(admin.actor, when("2026-11-02"))).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(
      setCommitteeMember(admin.actor, { residentId: id, isCommitteeMember: true }),
    ).rejects.toMatchObject({
      kind: "conflict",
    });

    await reactivateAccount(admin.actor, { userId: asha.id });
    expect(await getResident(admin.actor, id)).toMatchObject({ movedOutOn: null });
    expect(await loadActor(asha.id)).not.toBeNull();
  });

  test("works for an owner who never had an account", async () => {
    const owner = await anOwner({ flatNumber: "M-2", contactName: "Old Owner" });
    await moveOutResident(admin.actor, { residentId: owner.id, movedOutOn: "2026-11-01" });
    expect((await listResidents(admin.actor, list({ q: "m-2" }))).rows).toMatchObject([
      { state: "MOVED_OUT" },
    ]);
  });
});

describe("what somebody keeps of a list", () => {
  const page = "residents" as const;

  test("views by name, for themselves alone; the same name again replaces", async () => {
    const save = (query: string, name = "Block A") =>
      saveView(manager.actor, saveViewSchema.parse({ page, name, query }));
    await save("block=A");
    await save("block=A&type=OWNER", "block a");
    await save("status=PENDING", "Waiting");
    const { views } = await findListSettings(manager.actor, page);
    expect(views.map(({ name, query }) => [name, query])).toEqual([
      ["block a", "block=A&type=OWNER"],
      ["Waiting", "status=PENDING"],
    ]);
    expect((await findListSettings(admin.actor, page)).views).toEqual([]);
    const id = views[0]?.id as string;
    await expect(removeView(admin.actor, { id, page })).rejects.toMatchObject({ kind: "not_found" });
    await removeView(manager.actor, { id, page });
    expect((await findListSettings(manager.actor, page)).views).toHaveLength(1);
    await expect(
      saveView((await aResident()).actor, { page, name: "Mine", query: "" }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    for (let n = 0; n < 29; n++) await save("", `View ${n}`);
    await expect(save("", "One more")).rejects.toMatchObject({ kind: "limit_reached" });
  });

  test("the chosen columns, in the list's order", async () => {
    await chooseColumns(manager.actor, { page, columns: ["seen", "flat", "nonsense"] });
    const { columns } = await findListSettings(manager.actor, page);
    expect(shownColumns(RESIDENT_COLUMNS, columns)).toEqual(["name", "flat", "seen"]);
    await chooseColumns(manager.actor, { page, columns: [] });
    expect((await findListSettings(manager.actor, page)).columns).toBeNull();
    expect(shownColumns(RESIDENT_COLUMNS, null)).toContain("phone");
  });
});
