import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/platform/prisma";
import { aVendor } from "../../support/factories";
import type { Expectations, Given } from "../expectations";
import { treasurers } from "../kinds";
import type { World } from "../world";

const vendor = (world: World) => world.once("vendor", () => aVendor());
const look = async (world: World) => ({ params: { id: (await vendor(world)).id } });

/** A form about work that money went into. */
const about =
  (fields: NonNullable<Given["form"]> = {}) =>
  async (world: World) => ({ form: { ticketNumber: await world.paidRequest(), ...fields } });

/** DOMAIN §5; to everybody else the estate's money does not exist. */
export default {
  pages: {
    "/admin-panel/money": treasurers,
    "/admin-panel/vendors": treasurers,
    "/admin-panel/vendors/new": treasurers,
    "/admin-panel/vendors/[id]": { may: treasurers, given: look },
    "/admin-panel/vendors/[id]/edit": { may: treasurers, given: look },
  },
  actions: {
    "admin-panel/money/actions#setBudgetAction": {
      may: treasurers,
      given: ({ electrical }) => ({ form: { categoryId: electrical.id, month: "2026-11", amount: "50000" } }),
    },
    "admin-panel/money/actions#copyBudgetsAction": {
      may: treasurers,
      given: async ({ electrical, once }) => {
        const month = new Date("2026-08-01");
        await once("budget", () =>
          prisma.budget.create({ data: { categoryId: electrical.id, month, amount: 1000 } }),
        );
        return { form: { month: "2026-09" } };
      },
    },
    "admin-panel/vendors/actions#addVendorAction": {
      may: treasurers,
      given: () => ({ form: { name: `Lifts & Sons ${randomUUID()}`, trade: "Lifts" } }),
    },
    "admin-panel/vendors/actions#editVendorAction": {
      may: treasurers,
      given: async () => ({
        form: { vendorId: (await aVendor()).id, name: `Lifts ${randomUUID()}`, trade: "Lifts" },
      }),
    },
    "admin-panel/vendors/actions#deactivateVendorAction": {
      may: treasurers,
      given: async () => ({ form: { vendorId: (await aVendor()).id } }),
    },
    "admin-panel/vendors/actions#reactivateVendorAction": {
      may: treasurers,
      given: async () => ({ form: { vendorId: (await aVendor({ isActive: false })).id } }),
    },
    "admin-panel/vendors/actions#engageVendorAction": {
      may: treasurers,
      given: async (world) => ({
        form: { ticketNumber: await world.paidRequest(), vendorId: (await vendor(world)).id },
      }),
    },
    "admin-panel/vendors/actions#disengageVendorAction": { may: treasurers, given: about() },
    "admin-panel/vendors/actions#rateVendorAction": { may: treasurers, given: about({ vendorRating: "4" }) },
    "admin-panel/vendors/actions#recordCostAction": {
      may: treasurers,
      given: about({ actualCost: "1150.50" }),
    },
  },
  routes: {
    "GET /admin-panel/money/file": { may: treasurers, given: () => ({ query: { month: "2026-11" } }) },
  },
} satisfies Expectations;
