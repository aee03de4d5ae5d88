import { beforeAll, describe, expect, test } from "vitest";
import { createFirstAdministrator } from "@/lib/people/create-first-administrator";
import { deactivateAccount } from "@/lib/people/deactivate-account";
import { seenOf } from "@/lib/people/last-change";
import { loadActor } from "@/lib/people/load-actor";
import { getOwnProfile, listPending } from "@/lib/people/queries";
import { reactivateAccount } from "@/lib/people/reactivate-account";
import { rejectAccount } from "@/lib/people/reject-account";
import { listResidents } from "@/lib/people/residents/list";
import { residentListSchema } from "@/lib/people/residents/list-schema";
import { updatePreferences } from "@/lib/people/update-preferences";
import { updateProfile } from "@/lib/people/update-profile";
import { anonymous } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "../../support/activities";
import { anAdministrator, aResident, aStaff } from "../../support/factories";

const visitor = anonymous();
const founder = (email: string) => ({
  name: "Anand Rao",
  email,
  password: "a long password",
  passwordAgain: "a long password",
});

describe("setting up the estate", () => {
  // First in this file: the database has no administrator yet.
  beforeAll(async () => {
    const all = ["one@khaki.example", "two@khaki.example"].map((email) =>
      createFirstAdministrator(visitor, founder(email)),
    );
    const results = await Promise.allSettled(all);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((each) => each.status === "rejected")?.reason).toMatchObject({ kind: "conflict" });
  });

  test("makes exactly one active administrator, of two who try at once", async () => {
    const [only, ...others] = await prisma.user.findMany({ where: { isAdmin: true } });
    expect(others).toEqual([]);
    expect(await loadActor(only?.id as string)).toMatchObject({ isAdmin: true, userType: "STAFF" });
  });

  test("is closed afterwards, even if that administrator is switched off", async () => {
    await expect(createFirstAdministrator(visitor, founder("three@khaki.example"))).rejects.toMatchObject({
      kind: "conflict",
      reason: "people.setup_done",
    });
  });
});

describe("switching people off and on", () => {
  test("an administrator may everybody, a facility manager residents, nobody themselves", async () => {
    const [admin, manager, plumber, asha] = [
      await anAdministrator(),
      await aStaff(),
      await aStaff({ role: "PLUMBER" }),
      await aResident(),
    ];
    await expect(deactivateAccount(manager.actor, { userId: plumber.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(deactivateAccount(manager.actor, { userId: admin.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(deactivateAccount(admin.actor, { userId: admin.id })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(deactivateAccount(plumber.actor, { userId: asha.id })).rejects.toMatchObject({
      kind: "not_found",
    });
    await deactivateAccount(admin.actor, { userId: plumber.id });
    await deactivateAccount(manager.actor, { userId: asha.id });
    expect([await loadActor(plumber.id), await loadActor(asha.id)]).toEqual([null, null]);

    await reactivateAccount(admin.actor, { userId: plumber.id });
    expect(await loadActor(plumber.id)).toMatchObject({ staff: { role: "PLUMBER" } });
    expect(await activitiesOf(plumber.id)).toEqual([
      "people/account.deactivated",
      "people/account.reactivated",
    ]);
  });

  test("twice is a conflict", async () => {
    const [manager, asha] = [await aStaff(), await aResident()];
    await deactivateAccount(manager.actor, { userId: asha.id });
    await expect(deactivateAccount(manager.actor, { userId: asha.id })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("two administrators cannot switch each other off at once", async () => {
    const [one, two] = [await anAdministrator(), await anAdministrator()];
    await prisma.user.updateMany({
      where: { isAdmin: true, id: { notIn: [one.id, two.id] } },
      data: { isAdmin: false },
    });
    const results = await Promise.allSettled([
      deactivateAccount(one.actor, { userId: two.id }),
      deactivateAccount(two.actor, { userId: one.id }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma.user.count({ where: { isAdmin: true, status: "ACTIVE" } })).toBe(1);
  });

  test("a rejected registration goes back to the queue", async () => {
    const manager = await aStaff();
    const newcomer = await aResident({ status: "PENDING", approvedAt: null });
    await rejectAccount(manager.actor, { userId: newcomer.id, reason: "Wrong flat." });
    expect(await reactivateAccount(manager.actor, { userId: newcomer.id })).toMatchObject({
      status: "PENDING",
    });
    expect((await listPending(manager.actor, "RESIDENT")).map(({ id }) => id)).toContain(newcomer.id);
  });
});

describe("who sees whom", () => {
  test("no list and no profile carries a password hash", async () => {
    const [manager, asha] = [await aStaff(), await aResident({ passwordHash: "$argon2id$secret" })];
    const shown = [
      await listPending(manager.actor, "RESIDENT"),
      await listResidents(manager.actor, residentListSchema.parse({})),
      await getOwnProfile(asha.actor),
    ];
    expect(JSON.stringify(shown)).not.toContain("argon2id");
  });
});

test("people change their own preferences and contact data, and nothing else", async () => {
  const [asha, ravi] = [await aResident({ flatNumber: "A-7" }), await aStaff({ role: "ELECTRICIAN" })];
  const quiet = { quietFrom: "22:00", quietTo: "07:00" };
  const preferences = { emailNotifications: false, smsNotifications: true, urgentOnly: true, ...quiet };
  expect(
    await updatePreferences(asha.actor, { ...preferences, idempotencyKey: "ignored-key" } as never),
  ).toEqual(preferences);
  const contact = {
    alternatePhone: null,
    emergencyContactName: "Nandini",
    emergencyContactPhone: "+919845099999",
  };
  const seen = await seenOf(asha.actor, asha.id);
  await prisma.user.update({ where: { id: asha.id }, data: { lastSeenAt: new Date() } });
  const own = { name: "Asha M", phoneNumber: "+919845011111", ...contact };
  const changes = [
    updateProfile(asha.actor, { ...own, seen }),
    updatePreferences(asha.actor, { ...preferences, urgentOnly: false, seen }),
  ];
  const [late] = (await Promise.allSettled(changes)).filter(({ status }) => status === "rejected");
  expect(late, "of two who saw the same one is told").toMatchObject({ reason: { kind: "conflict" } });
  await updateProfile(asha.actor, own);
  await updatePreferences(asha.actor, preferences);
  expect(await getOwnProfile(asha.actor)).toMatchObject({
    ...preferences,
    name: "Asha M",
    resident: { flatNumber: "A-7", phoneNumber: "+919845011111", emergencyContactName: "Nandini" },
  });
  await expect(
    updateProfile(ravi.actor, { name: "Ravi", phoneNumber: null, ...contact }),
  ).rejects.toMatchObject({
    fields: { phoneNumber: expect.anything() },
  });
  await expect(updateProfile(visitor, { name: "X", phoneNumber: null, ...contact })).rejects.toMatchObject({
    kind: "not_signed_in",
  });
});
