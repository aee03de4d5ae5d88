import { expect, test } from "vitest";
import { addVendor } from "@/lib/finance/add-vendor";
import { deactivateVendor } from "@/lib/finance/deactivate-vendor";
import { disengageVendor } from "@/lib/finance/disengage-vendor";
import { editVendor } from "@/lib/finance/edit-vendor";
import { engageVendor } from "@/lib/finance/engage-vendor";
import { rateVendor } from "@/lib/finance/rate-vendor";
import { addVendorInput } from "@/lib/finance/schema";
import { listVendorJobs } from "@/lib/finance/vendor-jobs";
import { listVendorPerformance } from "@/lib/finance/vendor-performance";
import { countVendors, getVendorPerformance, listVendors } from "@/lib/finance/vendor-queries";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { prisma } from "@/lib/platform/prisma";
import { activitiesOf } from "@/tests/support/activities";
import { aCategory, anAdministrator, aRequest, aResident, aStaff, aVendor } from "@/tests/support/factories";

const asha = await aResident();
const admin = await anAdministrator();
const kavita = await aStaff({ role: "ACCOUNTANT" });
const category = await aCategory();
const everything = { q: "", show: "all" as const, trade: undefined, after: undefined };
const request = (more: object = {}) => aRequest({ from: asha, category, status: "IN_PROGRESS", ...more });

test("a name belongs to one vendor, however it is written; the phone is stored as it is dialled", async () => {
  const input = addVendorInput.parse({
    name: "  Vertex   Lifts ",
    trade: "Lifts",
    phone: "98450 12345",
    email: "",
  });
  const { vendorId } = await addVendor(kavita.actor, input);
  expect(await prisma.vendor.findUniqueOrThrow({ where: { id: vendorId } })).toMatchObject({
    name: "Vertex Lifts",
    phone: "+919845012345",
    email: null,
  });
  const taken = { kind: "validation", fields: { name: [expect.stringContaining("already")] } };
  await expect(addVendor(kavita.actor, { ...input, name: "VERTEX LIFTS" })).rejects.toMatchObject(taken);
  const other = await aVendor();
  await expect(
    editVendor(kavita.actor, { ...input, vendorId: other.id, name: "vertex lifts" }),
  ).rejects.toMatchObject(taken);
  const twins = await Promise.allSettled(
    [1, 2, 3].map(() => addVendor(kavita.actor, { ...input, name: "Twin" })),
  );
  expect(twins.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await prisma.auditEntry.count({ where: { entity: "vendors", entityId: vendorId } })).toBe(1);
});

test("engaged, replaced, disengaged: staff read it on the timeline, residents do not", async () => {
  const [vertex, apex] = [await aVendor({ name: "Vertex" }), await aVendor({ name: "Apex" })];
  const { id, ticketNumber } = await request();

  await engageVendor(admin.actor, { ticketNumber, vendorId: vertex.id });
  await expect(engageVendor(admin.actor, { ticketNumber, vendorId: vertex.id })).rejects.toMatchObject({
    kind: "conflict",
  });
  await engageVendor(admin.actor, { ticketNumber, vendorId: apex.id });
  await disengageVendor(admin.actor, { ticketNumber });
  await expect(disengageVendor(admin.actor, { ticketNumber })).rejects.toMatchObject({ kind: "conflict" });

  expect((await listTimeline(admin.actor, id)).map(({ content, author }) => [content, author?.id])).toEqual([
    ["Vertex is engaged for the work.", admin.id],
    ["Apex is engaged for the work instead of Vertex.", admin.id],
    ["Apex is no longer engaged.", admin.id],
  ]);
  expect(await listTimeline(asha.actor, id)).toEqual([]);
  expect(await activitiesOf(id, "requestId")).toEqual([
    "finance/vendor.engaged",
    "finance/vendor.engaged",
    "finance/vendor.disengaged",
  ]);
});

test("nobody is engaged who is inactive, unknown, or on a cancelled request", async () => {
  const vendor = await aVendor();
  const { ticketNumber } = await request();
  const cancelled = await request({ status: "CANCELLED" });
  const engage = (ticket: string, vendorId: string) =>
    engageVendor(admin.actor, { ticketNumber: ticket, vendorId });

  await expect(engage(cancelled.ticketNumber, vendor.id)).rejects.toMatchObject({
    kind: "invalid_transition",
  });
  await expect(engage(ticketNumber, admin.id)).rejects.toMatchObject({ kind: "not_found" });
  await expect(engage("MNT-2026-99999", vendor.id)).rejects.toMatchObject({ kind: "not_found" });
  await deactivateVendor(kavita.actor, { vendorId: vendor.id });
  await expect(deactivateVendor(kavita.actor, { vendorId: vendor.id })).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(engage(ticketNumber, vendor.id)).rejects.toMatchObject({ kind: "validation" });
});

test("engaging and deactivating at once: either nobody is engaged, or it was before", async () => {
  for (let n = 0; n < 5; n++) {
    const vendor = await aVendor();
    const { id, ticketNumber } = await request();
    const [engaged] = await Promise.allSettled([
      engageVendor(admin.actor, { ticketNumber, vendorId: vendor.id }),
      deactivateVendor(kavita.actor, { vendorId: vendor.id }),
    ]);
    const { vendorId } = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } });
    expect(vendorId).toBe(engaged.status === "fulfilled" ? vendor.id : null);
  }
});

test("two vendors engaged at once: one wins, the other is told", async () => {
  const [vertex, apex] = [await aVendor(), await aVendor()];
  const { id, ticketNumber } = await request({ vendorId: (await aVendor()).id });
  const results = await Promise.allSettled(
    [vertex, apex].map(({ id: vendorId }) => engageVendor(admin.actor, { ticketNumber, vendorId })),
  );
  const done = results.filter(({ status }) => status === "fulfilled").length;
  expect(await prisma.maintenanceUpdate.count({ where: { requestId: id } })).toBe(done);
  expect(done).toBeGreaterThan(0);
});

test("a rating waits for the work and goes with the vendor", async () => {
  const [vertex, apex] = [await aVendor(), await aVendor()];
  const going = await request({ vendorId: vertex.id });
  await expect(
    rateVendor(kavita.actor, { ticketNumber: going.ticketNumber, vendorRating: 5 }),
  ).rejects.toMatchObject({ kind: "invalid_transition" });

  const { id, ticketNumber } = await request({ status: "RESOLVED", vendorId: vertex.id });
  await rateVendor(kavita.actor, { ticketNumber, vendorRating: 2 });
  await rateVendor(kavita.actor, { ticketNumber, vendorRating: 4 });
  const rated = () => prisma.maintenanceRequest.findUniqueOrThrow({ where: { id } });
  expect(await rated()).toMatchObject({ vendorRating: 4 });
  await engageVendor(kavita.actor, { ticketNumber, vendorId: apex.id });
  expect(await rated()).toMatchObject({ vendorId: apex.id, vendorRating: null });
});

test("a vendor's figures, each with what it rests on; no data is null", async () => {
  const vendor = await aVendor();
  const none = { meanCost: null, costToEstimate: null, onTimePercent: null, rating: null };
  expect(await getVendorPerformance(kavita.actor, vendor.id)).toEqual({
    ...none,
    jobs: 0,
    open: 0,
    costed: 0,
    compared: 0,
    timed: 0,
    rated: 0,
  });
  const at = new Date("2026-11-10T10:00:00Z");
  const job = (more: object) =>
    request({
      vendorId: vendor.id,
      status: "CLOSED",
      createdAt: new Date(at.getTime() - 7_200_000),
      resolvedAt: at,
      closedAt: at,
      ...more,
    });
  await job({ estimatedCost: "1000", actualCost: "1200", estimatedCompletion: at, vendorRating: 5 });
  await job({ actualCost: "300.01", estimatedCompletion: new Date(at.getTime() - 1), vendorRating: 4 });
  await job({ estimatedCost: "500" });
  await request({ vendorId: vendor.id });
  await request({ vendorId: vendor.id, status: "CANCELLED" });

  const expected = {
    jobs: 4,
    open: 1,
    meanCost: "750.01",
    costed: 2,
    costToEstimate: 120,
    compared: 1,
    onTimePercent: 50,
    timed: 2,
    rating: 4.5,
    rated: 2,
  };
  expect(await getVendorPerformance(kavita.actor, vendor.id)).toEqual(expected);
  const ranked = await listVendorPerformance(kavita.actor, 50);
  expect(ranked.find(({ id }) => id === vendor.id)?.performance).toEqual(expected);
  const { vendors } = await listVendors(kavita.actor, { ...everything, q: vendor.name });
  expect(vendors).toMatchObject([{ id: vendor.id, performance: expected }]);
  // The accountant reads what it cost, and opens only what they may see.
  const { jobs } = await listVendorJobs(kavita.actor, vendor.id);
  expect(jobs.map(({ isVisible }) => isVisible)).toEqual([false, false, false, false, false]);
  expect((await listVendorJobs(admin.actor, vendor.id)).jobs.every(({ isVisible }) => isVisible)).toBe(true);
});

test("the list is searched, filtered and read page by page without gaps", async () => {
  const mark = `Batch${Date.now()}`;
  await prisma.vendor.createMany({
    data: Array.from({ length: 30 }, (_, n) => ({
      name: `${n % 2 ? "a" : "B"}${String(n).padStart(2, "0")} ${mark}`,
      trade: n < 3 ? `Pools 100% ${mark}` : "Paint",
      isActive: n !== 7,
    })),
  });
  const list = (more: object) => listVendors(kavita.actor, { ...everything, q: mark, ...more });
  const first = await list({});
  const second = await list({ after: first.next });
  const names = [...first.vendors, ...second.vendors].map(({ name }) => name);
  expect([first.vendors.length, second.vendors.length, second.next]).toEqual([25, 5, undefined]);
  expect(new Set(names).size).toBe(30);
  expect(names).toEqual([...names].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())));

  expect((await list({ show: "inactive" })).vendors).toHaveLength(1);
  expect((await list({ q: `100% ${mark.toLowerCase()}` })).vendors).toHaveLength(3);
  expect((await list({ q: `1_0 ${mark}` })).vendors).toHaveLength(0);
  expect((await list({ trade: `Pools 100% ${mark}` })).vendors).toHaveLength(3);
  expect((await countVendors(kavita.actor)).trades).toContain(`Pools 100% ${mark}`);
});
