import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/platform/prisma";
import { aResident, aStaff } from "../../support/factories";
import type { Expectations } from "../expectations";
import { administrators, managers } from "../kinds";

const aboutColleague = async () => ({ form: { userId: (await aStaff({ role: "CLEANER" })).id } });
const aboutResident = async () => ({ form: { userId: (await aResident()).id } });

const waiting = { status: "PENDING", approvedAt: null } as const;
const off = { status: "DEACTIVATED" } as const;
const reason = "Nobody of that name lives here.";

/**
 * Who may come in: about residents facility managers decide as well, about staff administrators (DOMAIN §1).
 * And how the lists of people look to whoever reads them.
 */
export default {
  actions: {
    "admin-panel/people-actions#approveAction": {
      may: managers,
      given: async () => ({ form: { userId: (await aResident(waiting)).id } }),
    },
    "admin-panel/people-actions#approveAction — staff": {
      may: administrators,
      given: async () => ({ form: { userId: (await aStaff(waiting)).id } }),
    },
    "admin-panel/people-actions#rejectAction": {
      may: managers,
      given: async () => ({ form: { userId: (await aResident(waiting)).id, reason } }),
    },
    "admin-panel/people-actions#rejectAction — staff": {
      may: administrators,
      given: async () => ({ form: { userId: (await aStaff(waiting)).id, reason } }),
    },
    "admin-panel/people-actions#deactivateAction": { may: managers, given: aboutResident },
    "admin-panel/people-actions#deactivateAction — staff": { may: administrators, given: aboutColleague },
    "admin-panel/people-actions#reactivateAction": {
      may: managers,
      given: async () => ({ form: { userId: (await aResident(off)).id } }),
    },
    "admin-panel/people-actions#reactivateAction — staff": {
      may: administrators,
      given: async () => ({ form: { userId: (await aStaff(off)).id } }),
    },
    "admin-panel/people-actions#endSessionsAction": { may: managers, given: aboutResident },
    "admin-panel/people-actions#endSessionsAction — staff": { may: administrators, given: aboutColleague },
    "admin-panel/people-actions#inviteAgainAction": {
      may: administrators,
      given: async () => ({ form: { userId: await invited() } }),
    },
    "admin-panel/people-actions#revokeInvitationAction": {
      may: administrators,
      given: async () => ({ form: { userId: await invited() } }),
    },
    "admin-panel/bulk-actions#bulkPeopleAction": {
      may: managers,
      given: async () => ({ form: { page: "residents", action: "deactivate", ids: (await aResident()).id } }),
    },
    "admin-panel/console-actions#saveViewAction": {
      may: managers,
      given: () => ({ form: { page: "residents", name: "Owners", query: "type=OWNER" } }),
    },
    "admin-panel/console-actions#removeViewAction": {
      may: managers,
      given: async (_, me) => {
        const data = { userId: me.id, page: "residents", name: randomUUID(), query: "" };
        return { form: { page: "residents", id: (await prisma.savedView.create({ data })).id } };
      },
    },
    "admin-panel/console-actions#chooseColumnsAction": {
      may: managers,
      given: () => ({ form: { page: "residents", columns: ["name", "flat"] } }),
    },
  },
} satisfies Expectations;

async function invited(): Promise<string> {
  const { id } = await aResident({ status: "PENDING", emailVerifiedAt: null });
  await prisma.user.update({ where: { id }, data: { invitedAt: new Date() } });
  return id;
}
