import { expect, test } from "vitest";
import { exportAudit } from "@/lib/audit/export";
import { listAudit } from "@/lib/audit/queries";
import { recordShownEntries } from "@/lib/audit/record-shown";
import { getPhoto } from "@/lib/maintenance/attachment-queries";
import { listOwnAccesses } from "@/lib/people/access-log";
import { recordAccess } from "@/lib/people/record-access";
import { prisma } from "@/lib/platform/prisma";
import { settingDefaults } from "@/lib/platform/settings";
import { anonymous, systemActor } from "../../support/actors";
import { anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

test("a resident sees who of the staff was shown their data, once an hour, newest first", async () => {
  const [asha, ravi, meera] = [await aResident(), await aStaff({ role: "ELECTRICIAN" }), await aStaff()];
  const phone = { residentIds: [asha.id], kinds: ["PHONE"] as const, subject: "MNT-2026-00042" };
  await recordAccess(ravi.actor, phone, at("10:05:00"));
  await recordAccess(ravi.actor, phone, at("10:55:00"));
  await recordAccess(ravi.actor, phone, at("11:01:00"));
  await recordAccess(ravi.actor, { ...phone, kinds: ["PHOTO"] }, at("11:02:00"));
  await recordAccess(
    meera.actor,
    { residentIds: [asha.id], kinds: ["PHONE", "CONTACTS"], subject: "record" },
    at("12:00:00"),
  );

  const { rows, next } = await listOwnAccesses(asha.actor);
  expect(next).toBeUndefined();
  expect(rows.map(({ kind, subject, viewer }) => [kind, subject, viewer.name]).sort()).toEqual(
    [
      ["CONTACTS", "record", meera.name],
      ["PHONE", "record", meera.name],
      ["PHOTO", "MNT-2026-00042", ravi.name],
      ["PHONE", "MNT-2026-00042", ravi.name],
      ["PHONE", "MNT-2026-00042", ravi.name],
    ].sort(),
  );
  expect(rows.map((row) => row.at.getTime())).toEqual(
    rows.map((row) => row.at.getTime()).sort((a, b) => b - a),
  );
});

test("one's own data, other residents and the system leave no trace", async () => {
  const [asha, vikram] = [await aResident(), await aResident()];
  const chief = await anAdministrator();
  const phone = { kinds: ["PHONE"] as const, subject: "record" };
  await recordAccess(vikram.actor, { ...phone, residentIds: [asha.id] });
  await recordAccess(systemActor("job"), { ...phone, residentIds: [asha.id] });
  await recordAccess(anonymous(), { ...phone, residentIds: [asha.id] });
  await recordAccess(chief.actor, { ...phone, residentIds: [chief.id] });
  await recordAccess(chief.actor, { ...phone, residentIds: [] });

  expect((await listOwnAccesses(asha.actor)).rows).toEqual([]);
});

test("a hundred views at once are one entry, and a list of residents is one insert", async () => {
  const residents = await Promise.all(Array.from({ length: 25 }, () => aResident()));
  const { actor } = await aStaff();
  const list = { residentIds: residents.map(({ id }) => id), kinds: ["PHONE"] as const, subject: "list" };
  await Promise.all(Array.from({ length: 20 }, () => recordAccess(actor, list, at("09:00:00"))));

  for (const { actor: resident } of residents) expect((await listOwnAccesses(resident)).rows).toHaveLength(1);
});

test("the log goes on page by page, and another's cursor leads nowhere", async () => {
  const [asha, vikram, staff] = [await aResident(), await aResident(), await aStaff()];
  for (let hour = 0; hour < 21; hour++)
    for (const { id } of [asha, vikram])
      await recordAccess(
        staff.actor,
        { residentIds: [id], kinds: ["PHONE"], subject: "record" },
        new Date(at("00:00:00").getTime() + hour * 3_600_000),
      );

  const first = await listOwnAccesses(asha.actor);
  expect(first.rows).toHaveLength(20);
  const second = await listOwnAccesses(asha.actor, first.next);
  expect(second).toMatchObject({ rows: [{ at: at("00:00:00") }], next: undefined });
  expect((await listOwnAccesses(vikram.actor, first.next)).rows).toHaveLength(20);
});

test("only photos that the resident took count as theirs", async () => {
  const [asha, ravi] = [await aResident(), await aStaff({ role: "ELECTRICIAN" })];
  const request = await aRequest({ from: asha, assignedTo: ravi, status: "ASSIGNED" });
  const photoBy = ({ id }: { id: string }) =>
    prisma.attachment.create({
      data: {
        requestId: request.id,
        uploadedById: id,
        fileName: "photo.jpg",
        contentType: "image/jpeg",
        bytes: 1,
        width: 1,
        height: 1,
        storageKey: `photos/${id}.jpg`,
        thumbnailKey: `photos/${id}-thumbnail.jpg`,
      },
    });
  const [hers, his] = [await photoBy(asha), await photoBy(ravi)];

  const { takenBy } = await getPhoto(ravi.actor, hers.id, "full");
  expect(takenBy).toEqual({ residentId: asha.id, ticketNumber: request.ticketNumber });
  expect((await getPhoto(ravi.actor, his.id, "full")).takenBy).toBeNull();
});

test("telephone numbers in the audit's entries count, in the list and in its export", async () => {
  const [asha, vikram, chief] = [await aResident(), await aResident(), await anAdministrator()];
  const change = (person: { id: string }, data: object) =>
    prisma.resident.update({ where: { userId: person.id }, data });
  await change(asha, { emergencyContactPhone: "+919845011111" });
  await change(vikram, { isCommitteeMember: true });
  const about = { action: "UPDATE", entity: "residents" } as const;
  const { rows } = await listAudit(chief.actor, about, "Asia/Kolkata");

  await recordShownEntries(chief.actor, rows);
  const seen = async (person: { actor: Parameters<typeof listOwnAccesses>[0] }) =>
    (await listOwnAccesses(person.actor)).rows.map(({ kind, subject }) => [kind, subject]);
  expect(await seen(asha)).toEqual([["CONTACTS", "audit"]]);
  expect(await seen(vikram)).toEqual([]);

  const entries = exportAudit(chief.actor, { ...about, action: "INSERT" }, settingDefaults());
  for await (const _ of entries);
  expect(await seen(vikram)).toEqual([["PHONE", "audit"]]);
});
