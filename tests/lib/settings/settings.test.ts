import { expect, test } from "vitest";
import { prisma } from "@/lib/platform/prisma";
import { readSettings, SETTINGS, settingDefaults } from "@/lib/platform/settings";
import { changeSettings } from "@/lib/settings/change-settings";
import { listSettings } from "@/lib/settings/queries";
import { restoreSetting } from "@/lib/settings/restore-setting";
import { changeSettingsForm } from "@/lib/settings/schema";
import { systemActor } from "../../support/actors";
import { anAdministrator, aStaff } from "../../support/factories";

const lineOf = async (actor: Parameters<typeof listSettings>[0], key: string) =>
  (await listSettings(actor)).find((line) => line.key === key);

test("a changed setting holds at once, says who changed it, and can be put back", async () => {
  const { actor } = await anAdministrator({ name: "Farida Khan" });
  expect(await lineOf(actor, "reopenDays")).toMatchObject({ value: 14, default: 14, lastChange: null });

  expect(await changeSettings(actor, { changes: { reopenDays: 20, escalationHours: 24 } })).toEqual({
    changed: ["reopenDays"],
  });
  expect((await readSettings()).reopenDays).toBe(20);
  expect(await lineOf(actor, "reopenDays")).toMatchObject({
    value: 20,
    default: 14,
    limits: { min: 1, max: 90 },
    lastChange: { by: "Farida Khan", at: expect.any(Date) },
  });
  expect(await prisma.setting.count()).toBe(1);

  await restoreSetting(actor, { key: "reopenDays" });
  expect(await readSettings()).toEqual(settingDefaults());
  expect(await lineOf(actor, "reopenDays")).toMatchObject({ value: 14, lastChange: { by: "Farida Khan" } });
  const history = await prisma.auditEntry.findMany({ where: { entity: "settings" }, orderBy: { id: "asc" } });
  expect(history.map(({ action }) => action)).toEqual(["INSERT", "DELETE"]);
});

test("what somebody else changed since the form was opened is a conflict, and nothing is saved", async () => {
  const { actor } = await anAdministrator();
  const seen = { autoCloseDays: 7, escalationHours: 24 };
  await changeSettings(actor, { changes: { autoCloseDays: 5 } });

  await expect(
    changeSettings(actor, { changes: { autoCloseDays: 9, escalationHours: 12 }, seen }),
  ).rejects.toMatchObject({ kind: "conflict", message: expect.stringContaining("to “5” a moment ago") });
  expect(await readSettings()).toMatchObject({ autoCloseDays: 5, escalationHours: 24 });

  // Another field of the same form, or the same value: nobody's change is lost.
  await changeSettings(actor, { changes: { autoCloseDays: 7, escalationHours: 12 }, seen });
  await changeSettings(actor, { changes: { autoCloseDays: 5, escalationHours: 24 }, seen });
  expect(await readSettings()).toMatchObject({ autoCloseDays: 5, escalationHours: 12 });
});

test("of two who change the same setting at once, one wins and the other hears of it", async () => {
  const { actor } = await anAdministrator();
  const seen = { maxConcurrentAssignments: 10 };
  const results = await Promise.allSettled(
    [11, 12, 13, 14].map((value) =>
      changeSettings(actor, { changes: { maxConcurrentAssignments: value }, seen }),
    ),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results)
    if (result.status === "rejected") expect(result.reason).toMatchObject({ kind: "conflict" });
});

test("a zone that the database does not know is refused at its field", async () => {
  const { actor } = await anAdministrator();
  await expect(changeSettings(actor, { changes: { timeZone: "Asia/Atlantis" } })).rejects.toMatchObject({
    kind: "validation",
    fields: { timeZone: [expect.any(String)] },
  });
  await changeSettings(actor, { changes: { timeZone: "Europe/Lisbon" } });
  expect((await readSettings()).timeZone).toBe("Europe/Lisbon");
});

test("settings are the administrators' and the command line's", async () => {
  const manager = (await aStaff()).actor;
  for (const refused of [
    listSettings(manager),
    changeSettings(manager, { changes: { reopenDays: 3 } }),
    restoreSetting(manager, { key: "reopenDays" }),
  ])
    await expect(refused).rejects.toMatchObject({ kind: "not_found" });
  await expect(
    changeSettings(systemActor("cli"), { changes: { estateName: "Palm Court" } }),
  ).resolves.toEqual({ changed: ["estateName"] });
});

test("the form: each wrong value at its own field, switches and empty numbers as people mean them", () => {
  const form = {
    timeZone: "+05:30",
    "seen.timeZone": '"Asia/Kolkata"',
    reopenDays: "0",
    "seen.reopenDays": "14",
    autoCloseDays: "7.5",
    "seen.autoCloseDays": "7",
    locale: "not a locale",
    "seen.locale": '"en-IN"',
    escalationHours: "999999",
  };
  const refused = changeSettingsForm.safeParse(form);
  expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["timeZone", "Please choose a time zone such as Asia/Kolkata."],
    ["locale", "Please choose a language such as en-IN."],
    ["autoCloseDays", "Please enter a whole number from 1 to 90."],
    ["reopenDays", "Please enter a whole number from 1 to 90."],
  ]);

  expect(
    changeSettingsForm.parse({
      "seen.autoAssignEmergency": "true",
      smsMonthlyBudget: "",
      "seen.smsMonthlyBudget": "500",
    }),
  ).toEqual({
    changes: { autoAssignEmergency: false, smsMonthlyBudget: null },
    seen: { autoAssignEmergency: true, smsMonthlyBudget: 500 },
  });
});

test("every default is a value that may be set", () => {
  expect(SETTINGS.parse(settingDefaults())).toEqual(settingDefaults());
});
