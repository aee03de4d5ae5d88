import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { aCategory, anAdministrator, aRequest, aResident, aStaff, aVendor } from "../support/factories";
import type { Signed } from "./kinds";

export type Person = { id: string; name: string; email: string };
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** One estate for all questions: one person of each kind, and makers of what they are asked about. */
export async function makeWorld() {
  const people: Record<Signed, Person> = {
    administrator: await anAdministrator(),
    "facility manager": await aStaff({ role: "FACILITY_MANAGER" }),
    accountant: await aStaff({ role: "ACCOUNTANT" }),
    "security head": await aStaff({ role: "SECURITY_HEAD" }),
    supervisor: await aStaff({ role: "MAINTENANCE_SUPERVISOR" }),
    electrician: await aStaff({ role: "ELECTRICIAN" }),
    plumber: await aStaff({ role: "PLUMBER" }),
    cleaner: await aStaff({ role: "CLEANER" }),
    gardener: await aStaff({ role: "GARDENER" }),
    owner: await aResident(),
    neighbour: await aResident(),
    committee: await aResident({ isCommitteeMember: true }),
  };
  const electrical = await aCategory({ roles: ["ELECTRICIAN"] });
  const made = new Map<string, Promise<unknown>>();

  return {
    people,
    electrical,
    /** What is only looked at needs to exist once. */
    once<T>(name: string, make: () => Promise<T>): Promise<T> {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as Promise<T>;
    },
    /** The owner's request in the electrician's trade; from ASSIGNED on it is the electrician's. */
    async request(status: RequestStatus, more: Partial<Parameters<typeof aRequest>[0]> = {}) {
      const hasAssignee = !["SUBMITTED", "ACKNOWLEDGED", "CANCELLED"].includes(status);
      const { ticketNumber } = await aRequest({
        from: people.owner,
        category: electrical,
        status,
        ...(hasAssignee ? { assignedTo: people.electrician } : {}),
        ...more,
      });
      return ticketNumber;
    },
    /** Work that a vendor did and money went into: the accountant's business, too. */
    async paidRequest() {
      const { id: vendorId } = await aVendor();
      return this.request("RESOLVED", { vendorId, estimatedCost: "1200.00" });
    },
  };
}
