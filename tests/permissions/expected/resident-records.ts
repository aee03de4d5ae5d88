import { randomUUID } from "node:crypto";
import { lastChange } from "@/lib/people/last-change";
import { prisma } from "@/lib/platform/prisma";
import { aResident } from "../../support/factories";
import { bulkRun } from "../bulk-run";
import type { Expectations } from "../expectations";
import { administrators, managers } from "../kinds";
import type { Person, World } from "../world";

const neighbour = async ({ people }: World) => ({ params: { id: await recordOf(people.neighbour) } });

/** Administrators change who lives here; facility managers read. */
export default {
  pages: {
    "/admin-panel/residents": managers,
    "/admin-panel/residents/[id]": { may: managers, given: neighbour },
    "/admin-panel/residents/[id]/edit": { may: administrators, given: neighbour },
    "/admin-panel/residents/[id]/move-out": { may: administrators, given: neighbour },
    "/admin-panel/residents/bulk": {
      may: managers,
      given: ({ people }) => ({ query: { action: "activate", id: people.neighbour.id } }),
    },
    "/admin-panel/residents/bulk/[run]": {
      may: managers,
      given: async (_, me) => ({ params: { run: await bulkRun(me, "residents") } }),
    },
  },
  actions: {
    "admin-panel/residents/actions#editResidentAction": {
      may: administrators,
      given: async () => {
        const { id: userId, name, email } = await aResident();
        const residentId = await recordOf({ id: userId });
        const seen = await lastChange(prisma, { userId, residentId });
        return { form: { residentId, seen, name, email, flatNumber: "C-303", residentType: "OWNER" } };
      },
    },
    "admin-panel/residents/actions#setCommitteeMemberAction": {
      may: administrators,
      given: async () => ({
        form: { residentId: await recordOf(await aResident()), isCommitteeMember: "on" },
      }),
    },
    "admin-panel/residents/actions#inviteOwnerAction": {
      may: administrators,
      given: async () => {
        const { id } = await prisma.resident.create({
          data: { flatNumber: "C-304", block: "C", residentType: "OWNER", contactName: "Gopal Mahato" },
        });
        return { form: { residentId: id, name: "Gopal Mahato", email: `${randomUUID()}@khaki.example` } };
      },
    },
    "admin-panel/residents/actions#moveOutAction": {
      may: administrators,
      given: async () => ({
        form: { residentId: await recordOf(await aResident()), movedOutOn: "2026-11-20" },
      }),
    },
  },
  routes: {
    "GET /admin-panel/residents/export": administrators,
    "GET /admin-panel/residents/bulk/[run]/export": {
      may: managers,
      given: async (_, me) => ({ params: { run: await bulkRun(me, "residents") } }),
    },
  },
} satisfies Expectations;

const recordOf = async ({ id }: Pick<Person, "id">) =>
  (await prisma.resident.findUniqueOrThrow({ where: { userId: id } })).id;
