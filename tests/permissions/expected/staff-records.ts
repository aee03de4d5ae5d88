import { randomUUID } from "node:crypto";
import { lastChange } from "@/lib/people/last-change";
import { prisma } from "@/lib/platform/prisma";
import { anAdministrator, aStaff } from "../../support/factories";
import { bulkRun } from "../bulk-run";
import type { Expectations } from "../expectations";
import { administrators, managers } from "../kinds";
import type { World } from "../world";

const colleague = ({ people }: World) => ({ params: { id: people.cleaner.id } });
const aboutColleague = async () => ({ form: { userId: (await aStaff({ role: "CLEANER" })).id } });

/** Administrators change who works here; facility managers read. */
export default {
  pages: {
    "/admin-panel/staff-management": managers,
    "/admin-panel/staff-management/hierarchy": managers,
    "/admin-panel/staff-management/new": administrators,
    "/admin-panel/staff-management/[id]": { may: managers, given: colleague },
    "/admin-panel/staff-management/[id]/edit": { may: administrators, given: colleague },
    "/admin-panel/staff-management/[id]/permissions": { may: administrators, given: colleague },
    "/admin-panel/staff-management/[id]/deactivate": { may: administrators, given: colleague },
    "/admin-panel/staff-management/bulk": {
      may: managers,
      given: ({ people }) => ({ query: { action: "activate", id: people.cleaner.id } }),
    },
    "/admin-panel/staff-management/bulk/[run]": {
      may: managers,
      given: async (_, me) => ({ params: { run: await bulkRun(me, "staff-management") } }),
    },
  },
  actions: {
    "admin-panel/staff-management/actions#createStaffAction": {
      may: administrators,
      given: () => ({ form: { ...employment(), email: `${randomUUID()}@khaki.example`, access: "invite" } }),
    },
    "admin-panel/staff-management/actions#editStaffAction": {
      may: administrators,
      given: async () => {
        const { id: userId, email, staff } = await aStaff({ role: "GARDENER" });
        const seen = await lastChange(prisma, { userId, staffId: staff?.id });
        return { form: { ...employment(), userId, seen, email } };
      },
    },
    "admin-panel/staff-management/actions#editAdministratorAction": {
      may: administrators,
      given: async () => {
        const { id: userId, email } = await anAdministrator();
        return { form: { userId, seen: await lastChange(prisma, { userId }), name: "Nandini Rao", email } };
      },
    },
    "admin-panel/staff-management/actions#resetPermissionsAction": {
      may: administrators,
      given: async () => ({
        form: { userId: (await aStaff({ role: "CLEANER", canCloseRequests: true })).id },
      }),
    },
    "admin-panel/staff-management/actions#grantAdministratorAction": {
      may: administrators,
      given: aboutColleague,
    },
    "admin-panel/staff-management/actions#revokeAdministratorAction": {
      may: administrators,
      given: async () => ({ form: { userId: (await anAdministrator()).id } }),
    },
    "admin-panel/staff-management/actions#deactivateStaffAction": {
      may: administrators,
      given: aboutColleague,
    },
  },
  routes: {
    "GET /admin-panel/staff-management/export": administrators,
    "GET /admin-panel/staff-management/bulk/[run]/export": {
      may: managers,
      given: async (_, me) => ({ params: { run: await bulkRun(me, "staff-management") } }),
    },
  },
} satisfies Expectations;

const employment = () => ({
  name: "Lakshmi Devi",
  employeeId: randomUUID(),
  role: "GARDENER",
  employmentStatus: "FULL_TIME",
  hireDate: "2026-01-01",
  phoneNumber: "+919845012399",
});
