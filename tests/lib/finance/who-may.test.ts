import { expect, test } from "vitest";
import { addVendor } from "@/lib/finance/add-vendor";
import { listBudgetAlerts } from "@/lib/finance/budget-alerts";
import { copyBudgets } from "@/lib/finance/copy-budgets";
import { getCostSummary, listCostTrend } from "@/lib/finance/cost-summary";
import { getCostsFile } from "@/lib/finance/costs-file";
import { deactivateVendor } from "@/lib/finance/deactivate-vendor";
import { disengageVendor } from "@/lib/finance/disengage-vendor";
import { editVendor } from "@/lib/finance/edit-vendor";
import { engageVendor } from "@/lib/finance/engage-vendor";
import { rateVendor } from "@/lib/finance/rate-vendor";
import { reactivateVendor } from "@/lib/finance/reactivate-vendor";
import { recordCost } from "@/lib/finance/record-cost";
import { findRequestVendor } from "@/lib/finance/request-vendor";
import { setBudget } from "@/lib/finance/set-budget";
import { listVendorJobs } from "@/lib/finance/vendor-jobs";
import { listVendorPerformance } from "@/lib/finance/vendor-performance";
import { getVendor, listVendors } from "@/lib/finance/vendor-queries";
import { canSeeCosts } from "@/lib/maintenance/permissions";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { anonymous } from "@/tests/support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff, aVendor } from "@/tests/support/factories";

const category = await aCategory({ roles: ["ELECTRICIAN"] });
const asha = await aResident();
const ravi = await aStaff({ role: "ELECTRICIAN" });

const people: Record<string, Actor> = {
  "an accountant": (await aStaff({ role: "ACCOUNTANT" })).actor,
  "a facility manager with finances": (await aStaff({ canManageFinances: true })).actor,
  "an administrator": (await anAdministrator()).actor,
  "a facility manager": (await aStaff({ role: "FACILITY_MANAGER" })).actor,
  "a supervisor": (await aStaff({ role: "MAINTENANCE_SUPERVISOR" })).actor,
  "a security head": (await aStaff({ role: "SECURITY_HEAD" })).actor,
  "the assignee": ravi.actor,
  "a plumber": (await aStaff({ role: "PLUMBER" })).actor,
  "a cleaner": (await aStaff({ role: "CLEANER" })).actor,
  "a gardener": (await aStaff({ role: "GARDENER" })).actor,
  "the resident": asha.actor,
  "a committee member": (await aResident({ isCommitteeMember: true })).actor,
  "a visitor": anonymous(),
};
const MONEY = ["an accountant", "a facility manager with finances", "an administrator"];
const SEES_THE_REQUEST = [
  "a facility manager with finances",
  "an administrator",
  "a facility manager",
  "a supervisor",
  "the assignee",
  "the resident",
];
const EVERYBODY = Object.keys(people);

const outcome = async (work: Promise<unknown>) => {
  try {
    await work;
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
};
const actorOf = (who: string) => people[who] as Actor;

test.each(EVERYBODY)("vendors, budgets and costs: %s", async (who) => {
  const actor = actorOf(who);
  const vendor = await aVendor();
  const fields = { trade: "Lifts", contactName: null, phone: null, email: null, notes: "" };
  const about = { vendorId: vendor.id };
  const name = `${vendor.name} ${who}`;
  const attempts = {
    add: () => addVendor(actor, { name: `New ${name}`, ...fields }),
    edit: () => editVendor(actor, { ...about, name, ...fields }),
    setBudget: () => setBudget(actor, { categoryId: category.id, month: "2031-05", amount: "100" }),
    summary: () => getCostSummary(actor),
    trend: () => listCostTrend(actor),
    file: () => getCostsFile(actor, "2026-11"),
    alerts: () => listBudgetAlerts(actor),
    vendors: () => listVendors(actor, { q: "", show: "all", trade: undefined, after: undefined }),
    vendor: () => getVendor(actor, vendor.id),
    jobs: () => listVendorJobs(actor, vendor.id),
    performance: () => listVendorPerformance(actor),
  };
  const expected = MONEY.includes(who) ? "done" : "not_found";
  for (const [what, attempt] of Object.entries(attempts))
    expect([what, await outcome(attempt())]).toEqual([what, expected]);
  expect(await outcome(deactivateVendor(actor, about))).toBe(expected);
  expect(await outcome(reactivateVendor(actor, about))).toBe(expected);
  expect(await outcome(copyBudgets(actor, { month: "2031-06" }))).toBe(expected);
});

/** What has no money in it is visible only to those who see the request; what has, also to the accountant. */
test.each(EVERYBODY)("a vendor on a request without costs yet: %s", async (who) => {
  const actor = actorOf(who);
  const { ticketNumber } = await aRequest({ from: asha, category, status: "ASSIGNED", assignedTo: ravi });
  const vendor = await aVendor();
  const seen = SEES_THE_REQUEST.includes(who);
  const expected = seen ? (MONEY.includes(who) ? "done" : "forbidden") : "not_found";
  expect(await outcome(engageVendor(actor, { ticketNumber, vendorId: vendor.id }))).toBe(expected);

  const stored = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { ticketNumber } });
  expect(stored.vendorId).toBe(expected === "done" ? vendor.id : null);
});

test.each(EVERYBODY)("the vendor's rating and bill on finished work: %s", async (who) => {
  const actor = actorOf(who);
  const vendor = await aVendor();
  const request = await aRequest({
    from: asha,
    category,
    status: "CLOSED",
    assignedTo: ravi,
    vendorId: vendor.id,
  });
  const { ticketNumber } = request;
  const isMoney = MONEY.includes(who);
  const expected = isMoney ? "done" : SEES_THE_REQUEST.includes(who) ? "forbidden" : "not_found";
  expect(await outcome(rateVendor(actor, { ticketNumber, vendorRating: 4 }))).toBe(expected);
  expect(await outcome(recordCost(actor, { ticketNumber, actualCost: "1250.50" }))).toBe(expected);
  expect(await outcome(disengageVendor(actor, { ticketNumber }))).toBe(expected);

  // Who may see the request and its costs reads who did the work; what may be done about it is for money.
  const shown = await findRequestVendor(actor, ticketNumber);
  expect(shown !== null).toBe(SEES_THE_REQUEST.includes(who) && canSeeCosts(actor, request));
  expect(shown?.canEngage ?? false).toBe(isMoney && SEES_THE_REQUEST.includes(who));
});
