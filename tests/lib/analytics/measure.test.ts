import { beforeAll, expect, test } from "vitest";
import { measureEstate, measureEveryone, measurePerson } from "@/lib/analytics/measure";
import type { Metrics } from "@/lib/analytics/metrics";
import { windowAt } from "@/lib/analytics/period";
import type { MaintenanceRequest } from "@/lib/generated/prisma/client";
import { RequestStatus } from "@/lib/generated/prisma/enums";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, aRequest, aResident, aStaff } from "../../support/factories";

const zone = "Asia/Kolkata";
const rules = { maxConcurrentAssignments: 10 };
const november = windowAt("month", new Date("2026-11-15T12:00:00Z"), zone);
const january = windowAt("month", new Date("2026-01-15T12:00:00Z"), zone);

let resident: { id: string };
let category: { id: string };
let people: { id: string }[];

beforeAll(async () => {
  [resident, category] = await Promise.all([aResident(), aCategory()]);
  people = [await aStaff({ role: "ELECTRICIAN" }), await aStaff({ role: "PLUMBER" }), await aStaff()];
});

test("one person's month, worked out by hand", async () => {
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const closed = (createdAt: string, more: object) =>
    aRequest({
      from: resident,
      category,
      status: "CLOSED",
      assignedTo: ravi,
      createdAt: new Date(createdAt),
      ...more,
    });
  const at = (text: string) => ({ resolvedAt: new Date(text), closedAt: new Date(text) });
  // The month begins at 18:30Z of 31 October: the first is in it, the second a millisecond early.
  await closed("2026-10-31T18:30:00.000Z", {
    ...at("2026-10-31T20:30:00Z"),
    estimatedCompletion: new Date("2026-10-31T20:30:00Z"),
    estimatedCost: "100.10",
    actualCost: "200.20",
    residentRating: 5,
  });
  await closed("2026-10-31T18:29:59.999Z", { residentRating: 1 });
  await closed("2026-11-30T18:29:59.999Z", {
    ...at("2026-12-01T00:29:59.999Z"),
    estimatedCompletion: new Date("2026-12-01T00:00:00Z"),
    estimatedCost: "100.20",
    residentRating: 4,
  });
  await closed("2026-11-30T18:30:00.000Z", { residentRating: 1 });
  await aRequest({
    from: resident,
    category,
    status: "IN_PROGRESS",
    assignedTo: ravi,
    createdAt: new Date("2026-11-05T00:00:00Z"),
  });

  const { metrics } = await measurePerson(prisma, ravi.id, november, rules);

  expect(metrics).toMatchObject({
    total: { value: 3, sample: 3 },
    completed: { value: 2, sample: 3 },
    completionRate: { value: 2 / 3, sample: 3 },
    avgResolution: { value: 4 * 3_600_000, sample: 2 },
    avgSatisfaction: { value: 4.5, sample: 2 },
    onTimeRate: { value: 0.5, sample: 2 },
    costEfficiency: { value: 0.5, sample: 1 },
    workload: { value: 1, sample: 1 },
    utilisation: { value: 0.1, sample: 10 },
  } satisfies Partial<Metrics>);
});

test("without any request there is no data, and nobody divides by zero", async () => {
  const { metrics } = await measurePerson(prisma, people[0]?.id as string, january, rules);
  expect(Object.fromEntries(Object.entries(metrics).map(([name, { value }]) => [name, value]))).toEqual({
    total: 0,
    completed: null,
    completionRate: null,
    avgResolution: null,
    activeResolution: null,
    relativeResolution: null,
    onTimeRate: null,
    relativeOnTime: null,
    reopened: null,
    avgSatisfaction: null,
    costEfficiency: null,
    workload: 0,
    utilisation: 0,
  });
});

test("over random histories the database agrees with a naive model, for everybody at once and one by one", async () => {
  const random = dice(20261122);
  const from = new Date("2025-05-01T00:00:00Z").getTime();
  for (let n = 0; n < 150; n++) await aRandomRequest(random, from);
  const requests = await prisma.maintenanceRequest.findMany();

  for (const unit of ["day", "week", "month", "quarter", "year"] as const) {
    const window = windowAt(unit, new Date("2025-06-15T12:00:00Z"), zone);
    const everyone = await measureEveryone(prisma, window, rules);
    const assignable = await prisma.staff.count({
      where: {
        OR: [
          { role: "FACILITY_MANAGER" },
          { canAccessAllMaintenance: true },
          { role: { in: ["ELECTRICIAN", "PLUMBER", "CLEANER", "GARDENER", "SECURITY_HEAD"] } },
        ],
      },
    });
    expect(everyone[0]?.userId).toBeNull();
    expect(everyone.map(({ userId }) => userId)).toEqual(
      expect.arrayContaining([null, ...people.map(({ id }) => id)]),
    );
    for (const { userId, metrics } of everyone) {
      const capacity = userId === null ? assignable * 10 : 10;
      expect(metrics, `${unit} ${userId}`).toMatchObject(naive(requests, userId, window, capacity));
      const alone =
        userId === null
          ? await measureEstate(prisma, window, rules)
          : await measurePerson(prisma, userId, window, rules);
      expect(alone.metrics).toEqual(metrics);
    }
  }
});

test("somebody who has left is in the estate's figures and not among the people", async () => {
  const left = await aStaff({ role: "CLEANER", isActive: false });
  const window = windowAt("month", new Date("2024-03-15T12:00:00Z"), zone);
  await aRequest({
    from: resident,
    category,
    status: "CLOSED",
    assignedTo: left,
    createdAt: new Date("2024-03-15T12:00:00Z"),
  });
  const everyone = await measureEveryone(prisma, window, rules);
  expect(everyone.some(({ userId }) => userId === left.id)).toBe(false);
  expect(everyone[0]?.metrics.total.value).toBe(1);
});

test("what nobody has yet counts for the estate only", async () => {
  const window = windowAt("month", new Date("2023-03-15T12:00:00Z"), zone);
  await aRequest({ from: resident, category, createdAt: new Date("2023-03-15T12:00:00Z") });
  const [estate, ...others] = await measureEveryone(prisma, window, rules);
  expect(estate?.metrics.total.value).toBe(1);
  expect(others.every(({ metrics }) => metrics.total.value === 0)).toBe(true);
});

/** As DOMAIN §6 says it, in a loop. */
function naive(
  all: MaintenanceRequest[],
  userId: string | null,
  { from, to }: { from: Date; to: Date },
  capacity: number,
) {
  const theirs = all.filter((each) => userId === null || each.assignedToId === userId);
  const filed = theirs.filter(({ createdAt }) => createdAt >= from && createdAt < to);
  let [completed, resolved, took, rated, stars, costed, estimated, actual, timed, onTime] = Array(10).fill(0);
  for (const each of filed) {
    if (each.status === "CLOSED") completed++;
    if (each.resolvedAt) {
      resolved++;
      took += each.resolvedAt.getTime() - each.createdAt.getTime();
    }
    if (each.residentRating !== null) {
      rated++;
      stars += each.residentRating;
    }
    if (each.estimatedCost !== null && each.actualCost !== null) {
      costed++;
      estimated += Math.round(Number(each.estimatedCost) * 100);
      actual += Math.round(Number(each.actualCost) * 100);
    }
    if (each.resolvedAt && each.estimatedCompletion) {
      timed++;
      if (each.resolvedAt <= each.estimatedCompletion) onTime++;
    }
  }
  const workload = theirs.filter(({ status }) => status === "ASSIGNED" || status === "IN_PROGRESS").length;
  const over = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    total: { value: filed.length, sample: filed.length },
    completed: { value: filed.length ? completed : null, sample: filed.length },
    completionRate: { value: over(completed, filed.length), sample: filed.length },
    avgResolution: { value: over(took, resolved), sample: resolved },
    avgSatisfaction: { value: over(stars, rated), sample: rated },
    onTimeRate: { value: over(onTime, timed), sample: timed },
    costEfficiency: { value: over(estimated / 100, actual / 100), sample: costed },
    workload: { value: workload, sample: workload },
    utilisation: { value: over(workload, capacity), sample: capacity },
  };
}

async function aRandomRequest(random: (below: number) => number, from: number) {
  const createdAt = new Date(from + random(92 * 86_400_000));
  const status = Object.values(RequestStatus)[random(7)] as RequestStatus;
  const isDone = status === "RESOLVED" || status === "CLOSED";
  const resolvedAt = new Date(createdAt.getTime() + 4 * 60_000 + random(10 * 86_400_000));
  const money = () => (random(3) ? `${random(5000)}.${String(random(100)).padStart(2, "0")}` : undefined);
  await aRequest({
    from: resident,
    category,
    status,
    createdAt,
    ...(["SUBMITTED", "ACKNOWLEDGED", "CANCELLED"].includes(status)
      ? {}
      : { assignedTo: people[random(3)] as { id: string } }),
    ...(isDone && { resolvedAt, ...(random(3) && { residentRating: 1 + random(5) }) }),
    ...(status === "CLOSED" && { closedAt: new Date(resolvedAt.getTime() + random(3_600_000)) }),
    ...(random(4) && { estimatedCompletion: new Date(createdAt.getTime() + random(10 * 86_400_000)) }),
    estimatedCost: money(),
    actualCost: money(),
  });
}

/** The same sequence on every run (mulberry32). */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
