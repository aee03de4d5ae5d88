import { randomUUID } from "node:crypto";
import { aCategory } from "../../support/factories";
import type { Expectations } from "../expectations";
import { administrators, overseers } from "../kinds";

const category = () => ({
  name: `Lifts ${randomUUID().slice(0, 8)}`,
  maxPriority: "3",
  estimatedResolutionHours: "48",
  roles: "ELECTRICIAN",
});

/** Many requests at once: whoever dispatches. Categories decide who sees and gets requests: administrators. */
export default {
  pages: {
    "/admin-panel/maintenance": overseers,
    "/admin-panel/maintenance/bulk": {
      may: overseers,
      given: async (world) => ({ query: { do: "assign", ticket: await world.request("ACKNOWLEDGED") } }),
    },
    "/admin-panel/categories": administrators,
    "/admin-panel/categories/new": administrators,
    "/admin-panel/categories/[id]": {
      may: administrators,
      given: ({ electrical: { id } }) => ({ params: { id } }),
    },
  },
  actions: {
    "admin-panel/maintenance/actions#bulkAcknowledgeAction": {
      may: overseers,
      given: async (world) => ({ form: { ticket: await world.request("SUBMITTED") } }),
    },
    "admin-panel/maintenance/actions#bulkAssignAction": {
      may: overseers,
      given: async (world) => ({ form: { ticket: await world.request("ACKNOWLEDGED"), assigneeId: "best" } }),
    },
    "admin-panel/categories/actions#createCategoryAction": {
      may: administrators,
      given: () => ({ form: category() }),
    },
    "admin-panel/categories/actions#editCategoryAction": {
      may: administrators,
      given: async () => ({ form: { ...category(), id: (await aCategory()).id } }),
    },
    "admin-panel/categories/actions#deactivateCategoryAction": {
      may: administrators,
      given: async () => ({ form: { id: (await aCategory()).id } }),
    },
    "admin-panel/categories/actions#reactivateCategoryAction": {
      may: administrators,
      given: async () => ({ form: { id: (await aCategory({ isActive: false })).id } }),
    },
  },
  routes: {
    "GET /admin-panel/maintenance/report": overseers,
  },
} satisfies Expectations;
