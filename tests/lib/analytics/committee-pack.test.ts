import { createHash } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { readPackData } from "@/lib/analytics/committee-pack-data";
import { listPacks, monthsWithoutPack, openPack } from "@/lib/analytics/committee-pack-queries";
import { listDuePacks } from "@/lib/analytics/due-packs";
import { generateReports } from "@/lib/analytics/generate-reports";
import { makeCommitteePack } from "@/lib/analytics/make-committee-pack";
import { measureEstate } from "@/lib/analytics/measure";
import { markSubjectRead, PACKS_SUBJECT } from "@/lib/notifications/mark-subject-read";
import { pool, prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { storage } from "@/lib/platform/storage";
import { as, systemActor } from "../../support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../support/factories";
import { settle } from "../../support/jobs";
import { storedKeys } from "../../support/photos";

// Drawing takes a second or two; one test draws, the others need only some bytes.
vi.mock("@/lib/analytics/committee-pack-pdf", () => ({
  committeePackPdf: async ({ label }: { label: string }) => Buffer.from(`%PDF-of ${label}, ${Math.random()}`),
}));

const system = systemActor("test");
const DECEMBER = new Date("2026-12-02T06:00:00Z");
const november = { month: "2026-11" };
const day = (date: string, time = "06:00") => new Date(`${date}T${time}:00Z`);

type Person = Awaited<ReturnType<typeof aStaff>>;
let manager: Person;
let plumber: Person;
let member: Awaited<ReturnType<typeof aResident>>;
let resident: Awaited<ReturnType<typeof aResident>>;
let plumbing: Awaited<ReturnType<typeof aCategory>>;

beforeAll(async () => {
  manager = await aStaff();
  plumber = await aStaff({ role: "PLUMBER" });
  resident = await aResident({ name: "Vikram Unmentioned", phoneNumber: "+919845011111" });
  member = await aResident({ isCommitteeMember: true });
  plumbing = await aCategory({ name: "Plumbing of packs" });
  const other = await aCategory({ name: "Lifts of packs" });
  const closed = (createdAt: Date, resolvedAt: Date, more: object = {}) =>
    aRequest({
      from: resident,
      category: plumbing,
      status: "CLOSED",
      assignedTo: plumber,
      createdAt,
      acknowledgedAt: createdAt,
      assignedAt: createdAt,
      startedAt: createdAt,
      resolvedAt,
      closedAt: resolvedAt,
      estimatedCompletion: new Date(createdAt.getTime() + 86_400_000),
      ...more,
    });
  // Three of one flat and category within ninety days; the fourth, of August, is older than that.
  await closed(day("2026-08-20"), day("2026-08-21"));
  await closed(day("2026-10-20"), day("2026-10-20", "08:00"));
  await closed(day("2026-11-03"), day("2026-11-03", "10:00"), { residentRating: 5, actualCost: "1234.56" });
  await closed(day("2026-11-10"), day("2026-11-12"), { residentRating: 2, actualCost: "0.44" });
  // Resolved after the month: unresolved when it ended. Cancelled ones are no fault.
  await closed(day("2026-11-29"), day("2026-12-01"), { category: other });
  await aRequest({ from: resident, category: plumbing, status: "CANCELLED", createdAt: day("2026-11-20") });
  await aRequest({ from: resident, category: other, createdAt: day("2026-10-01"), title: "Private matter" });
  await prisma.budget.create({
    data: { categoryId: plumbing.id, month: new Date("2026-11-01T00:00:00Z"), amount: "1000" },
  });
});

afterEach(async () => {
  await pool.query("alter table committee_packs disable trigger committee_pack_frozen");
  await pool.query("delete from committee_packs");
  await pool.query("alter table committee_packs enable trigger committee_pack_frozen");
  for (const key of await storedKeys()) await storage.remove(key);
});

describe("what a pack says", () => {
  test("of service: the estate's own figures, and those of each category add up to them", async () => {
    const settings = await readSettings();
    const { metrics, sla, trend } = await readPackData("2026-11", settings);
    const window = { from: new Date("2026-10-31T18:30:00Z"), to: new Date("2026-11-30T18:30:00Z") };
    expect(metrics).toEqual((await measureEstate(prisma, window, settings)).metrics);
    const [all, ...categories] = sla;
    for (const part of ["total", "resolved", "timed", "onTime", "rated"] as const)
      expect(categories.reduce((sum, line) => sum + line[part], 0)).toBe(all?.[part]);
    expect((all?.onTime ?? 0) / (all?.timed ?? 0)).toBe(metrics.onTimeRate.value);
    expect((all?.ratingSum ?? 0) / (all?.rated ?? 0)).toBe(metrics.avgSatisfaction.value);
    expect(all).toMatchObject({ total: 4, resolved: 3, stars: [0, 1, 0, 0, 1] });
    // 4 h, 48 h and 48 h: the middle one, and nine tenths of the way.
    expect(all?.medianMs).toBe(48 * 3_600_000);
    expect(trend).toHaveLength(12);
    expect(trend.at(-1)).toEqual({ month: "2026-11", total: 4, resolved: 3, timed: 3, onTime: 1 });
  });

  test("of repeat faults, money and what is unresolved, by hand-computed cases", async () => {
    const { repeats, costs, unresolved } = await readPackData("2026-11", await readSettings());
    expect(repeats).toMatchObject({
      found: 1,
      rows: [
        { flatNumber: resident.resident?.flatNumber, category: "Plumbing of packs", requests: 3, open: 0 },
      ],
    });
    expect(costs.categories.find(({ category }) => category === "Plumbing of packs")).toEqual({
      category: "Plumbing of packs",
      budget: "1000.00",
      spent: "1235.00",
      percent: 123,
      jobs: 2,
    });
    expect(unresolved).toMatchObject({ total: 2, overdue: 1 });
    expect(unresolved.ages.map(({ requests }) => requests)).toEqual([0, 1, 0, 0, 0, 1]);
    expect(unresolved.rows.map(({ filedAt }) => filedAt)).toEqual([day("2026-10-01"), day("2026-11-29")]);
  });

  test("nothing of a resident but the flat", async () => {
    const text = JSON.stringify(await readPackData("2026-11", await readSettings()));
    for (const secret of ["Unmentioned", "+9198450", "Private matter", "Kitchen tap", plumber.name])
      expect(text).not.toContain(secret);
  });
});

test("is drawn as a PDF of several pages", async () => {
  const { committeePackPdf } = await vi.importActual<typeof import("@/lib/analytics/committee-pack-pdf")>(
    "@/lib/analytics/committee-pack-pdf",
  );
  const settings = await readSettings();
  const data = await readPackData("2026-11", settings);
  const pdf = Buffer.from(await committeePackPdf({ data, label: "November 2026", settings, now: DECEMBER }));
  const text = pdf.toString("latin1");
  expect(text.slice(0, 5)).toBe("%PDF-");
  expect(Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(1);
}, 60_000);

describe("making one", () => {
  test("freezes a PDF with its fingerprint; later corrections do not change it", async () => {
    expect(await makeCommitteePack(await as(manager), november, DECEMBER)).toEqual({
      month: "2026-11",
      isNew: true,
    });
    const [pack] = await listPacks(await as(manager));
    const { bytes, label } = await openPack(await as(member), november);
    expect(label).toBe("November 2026");
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe("%PDF-");
    expect(pack).toMatchObject({
      month: "2026-11",
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      generatedAt: DECEMBER,
    });
    expect(
      await makeCommitteePack(await as(manager), november, new Date("2027-01-01T00:00:00Z")),
    ).toMatchObject({
      isNew: false,
    });
    expect((await openPack(await as(member), november)).bytes).toEqual(bytes);
  });

  test("three at once leave one pack and one file", async () => {
    const made = await Promise.all([1, 2, 3].map(() => makeCommitteePack(system, november, DECEMBER)));
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    const packs = await prisma.committeePack.findMany();
    expect(await storedKeys()).toEqual(packs.map(({ storageKey }) => storageKey));
    expect(packs).toHaveLength(1);
  });

  test("not of a month that is not over, and not by everybody", async () => {
    await expect(makeCommitteePack(await as(manager), { month: "2026-12" }, DECEMBER)).rejects.toMatchObject({
      fields: { month: ["That month is not over yet: its pack can be made from 1 Jan 2027 on."] },
    });
    for (const person of [plumber, member, resident, await aStaff({ role: "ACCOUNTANT" })])
      await expect(makeCommitteePack(await as(person), november, DECEMBER)).rejects.toMatchObject({
        kind: "forbidden",
      });
    expect(await storedKeys()).toEqual([]);
  });

  test("the database refuses any change of it", async () => {
    await makeCommitteePack(system, november, DECEMBER);
    for (const change of ["update committee_packs set label = 'x'", "delete from committee_packs"])
      await expect(pool.query(change)).rejects.toMatchObject({ code: "42501" });
  });

  test("a file that is not what was frozen is not handed out", async () => {
    await makeCommitteePack(system, november, DECEMBER);
    const [key = ""] = await storedKeys();
    await storage.put(key, Buffer.from("%PDF-forged"), "application/pdf");
    await expect(openPack(await as(manager), november)).rejects.toThrow(/was changed since it was stored/);
  });

  test("is due when the month's reports are stored, once", async () => {
    expect(await listDuePacks(system, DECEMBER)).toEqual([]);
    await generateReports(system, { period: "MONTHLY", on: "2026-11-10" }, DECEMBER);
    expect(await listDuePacks(system, DECEMBER)).toEqual([november]);
    await makeCommitteePack(system, november, DECEMBER);
    expect(await listDuePacks(system, DECEMBER)).toEqual([]);
    const months = monthsWithoutPack(await listPacks(await as(manager)), "Asia/Kolkata", DECEMBER);
    expect(months.slice(0, 2)).toEqual(["2026-10", "2026-09"]);
  });
});

describe("who reads", () => {
  test("those who may read it are told of a new one, once; whoever made it by hand is not", async () => {
    const accountant = await aStaff({ role: "ACCOUNTANT" });
    const administrator = await anAdministrator();
    await makeCommitteePack(await as(manager), november, DECEMBER);
    await makeCommitteePack(system, november, DECEMBER);
    await settle();
    const told = await prisma.notification.findMany({ where: { type: "committee_pack_ready" } });
    const people = told.map(({ recipientId }) => recipientId);
    expect(people).toEqual(expect.arrayContaining([accountant.id, administrator.id, member.id]));
    for (const person of [manager, resident, plumber]) expect(people).not.toContain(person.id);
    expect(new Set(people).size).toBe(people.length);
    expect(told[0]).toMatchObject({
      title: "The committee’s pack for November 2026 is ready",
      url: "/committee-packs",
    });

    // Who opens the list of packs has read it.
    await markSubjectRead(await as(member), PACKS_SUBJECT);
    const unread = await prisma.notification.findMany({
      where: { type: "committee_pack_ready", readAt: null },
    });
    expect(unread.map(({ recipientId }) => recipientId)).not.toContain(member.id);
    expect(unread).toHaveLength(told.length - 1);
  });

  test("managers, administrators, accountants and the residents of the committee; to others there is none", async () => {
    await makeCommitteePack(system, november, DECEMBER);
    const accountant = await aStaff({ role: "ACCOUNTANT" });
    for (const person of [manager, await anAdministrator(), accountant, member]) {
      expect(await listPacks(await as(person))).toHaveLength(1);
      await expect(openPack(await as(person), november)).resolves.toMatchObject({ label: "November 2026" });
    }
    for (const person of [resident, plumber]) {
      await expect(listPacks(await as(person))).rejects.toMatchObject({ kind: "not_found" });
      await expect(openPack(await as(person), november)).rejects.toMatchObject({ kind: "not_found" });
    }
    await expect(openPack(await as(manager), { month: "2020-01" })).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});
