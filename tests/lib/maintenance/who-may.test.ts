import { describe, expect, test } from "vitest";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { acknowledgeRequest } from "@/lib/maintenance/acknowledge-request";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { cancelRequest } from "@/lib/maintenance/cancel-request";
import { closeRequest } from "@/lib/maintenance/close-request";
import { reopenRequest } from "@/lib/maintenance/reopen-request";
import { resolveRequest } from "@/lib/maintenance/resolve-request";
import { startRequest } from "@/lib/maintenance/start-request";
import { STATUSES } from "@/lib/maintenance/status";
import { unassignRequest } from "@/lib/maintenance/unassign-request";
import type { Actor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { anonymous, systemActor } from "@/tests/support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "@/tests/support/factories";

/*
 * All 49 pairs × everybody, through the verbs, on the database. What is expected is written down here a second time,
 * from the domain's tables and not from the code: who sees, who may, where it goes.
 */

// The cap has tests of its own (races.test.ts); here it must not interfere.
await prisma.setting.create({ data: { key: "maxConcurrentAssignments", value: 1000 } });

const category = await aCategory({ roles: ["ELECTRICIAN"] });
const asha = await aResident({ name: "Asha" });
const ravi = await aStaff({ name: "Ravi", role: "ELECTRICIAN" });
const nandini = await aStaff({ name: "Nandini", role: "ELECTRICIAN" });

const people: Record<string, Actor> = {
  "the resident": asha.actor,
  "a neighbour": (await aResident()).actor,
  "the assignee": ravi.actor,
  "another electrician": nandini.actor,
  "a plumber": (await aStaff({ role: "PLUMBER" })).actor,
  "a facility manager": (await aStaff({ role: "FACILITY_MANAGER" })).actor,
  "a supervisor": (await aStaff({ role: "MAINTENANCE_SUPERVISOR" })).actor,
  "a security head": (await aStaff({ role: "SECURITY_HEAD" })).actor,
  "an accountant": (await aStaff({ role: "ACCOUNTANT" })).actor,
  "a cleaner": (await aStaff({ role: "CLEANER" })).actor,
  "a gardener": (await aStaff({ role: "GARDENER" })).actor,
  "an administrator": (await anAdministrator()).actor,
  "the system": systemActor("test"),
  "a visitor": anonymous(),
};

const MANAGERS = ["a facility manager", "a supervisor", "an administrator", "the system"];
const ELECTRICIANS = ["the assignee", "another electrician"];
const WITHOUT_ASSIGNEE: RequestStatus[] = ["SUBMITTED", "ACKNOWLEDGED", "CANCELLED"];

const LEGAL: Record<RequestStatus, RequestStatus[]> = {
  SUBMITTED: ["ACKNOWLEDGED", "CANCELLED"],
  ACKNOWLEDGED: ["ASSIGNED", "IN_PROGRESS", "CANCELLED"],
  ASSIGNED: ["IN_PROGRESS", "ACKNOWLEDGED", "CANCELLED"],
  IN_PROGRESS: ["RESOLVED", "ASSIGNED", "CANCELLED"],
  RESOLVED: ["CLOSED", "IN_PROGRESS"],
  CLOSED: [],
  CANCELLED: [],
};

const sees = (who: string, status: RequestStatus) =>
  who === "the resident" ||
  MANAGERS.includes(who) ||
  (who === "the assignee" && !WITHOUT_ASSIGNEE.includes(status)) ||
  (ELECTRICIANS.includes(who) && WITHOUT_ASSIGNEE.includes(status));

/** By target; the source matters only where the domain's table says so. */
function permitted(who: string, from: RequestStatus, to: RequestStatus): boolean {
  const isAssignee = who === "the assignee" && !WITHOUT_ASSIGNEE.includes(from);
  const closers = [...MANAGERS, ...ELECTRICIANS, "a plumber", "the resident"];
  switch (to) {
    case "ACKNOWLEDGED":
      return MANAGERS.includes(who) || (from === "ASSIGNED" && isAssignee);
    case "ASSIGNED":
      return MANAGERS.includes(who);
    case "IN_PROGRESS":
      if (from === "RESOLVED") return MANAGERS.includes(who) || who === "the resident";
      return (
        MANAGERS.includes(who) ||
        isAssignee ||
        (WITHOUT_ASSIGNEE.includes(from) && ELECTRICIANS.includes(who))
      );
    case "RESOLVED":
      return MANAGERS.includes(who) || isAssignee;
    case "CLOSED":
      return closers.includes(who);
    case "CANCELLED":
      return (
        MANAGERS.includes(who) || (who === "the resident" && !["ASSIGNED", "IN_PROGRESS"].includes(from))
      );
    default:
      return false;
  }
}

function expected(who: string, from: RequestStatus, to: RequestStatus): string {
  if (!sees(who, from)) return "not_found";
  if (!permitted(who, from, to)) return "forbidden";
  // Assigning what is submitted acknowledges it on the way; assigning what is assigned passes it on.
  if (to === "ASSIGNED" && (from === "SUBMITTED" || from === "ASSIGNED")) return "done";
  if (from === to) return "conflict";
  if (!LEGAL[from].includes(to)) return "invalid_transition";
  if (from === "ACKNOWLEDGED" && to === "IN_PROGRESS" && who === "the system") return "forbidden"; // not a person
  if (from === "ACKNOWLEDGED" && to === "IN_PROGRESS" && who === "an administrator") return "validation"; // not suitable
  return "done";
}

async function attempt(actor: Actor, from: RequestStatus, to: RequestStatus): Promise<string> {
  const { ticketNumber } = await aRequest({
    from: asha,
    category,
    status: from,
    ...(WITHOUT_ASSIGNEE.includes(from) ? {} : { assignedTo: ravi }),
  });
  const words = { reason: "Because.", resolution: "Done." };
  try {
    if (to === "ACKNOWLEDGED" && from === "ASSIGNED")
      await unassignRequest(actor, { ticketNumber, ...words });
    else if (to === "ACKNOWLEDGED") await acknowledgeRequest(actor, { ticketNumber });
    else if (to === "ASSIGNED")
      await assignRequest(actor, {
        ticketNumber,
        assigneeId: (await aStaff({ role: "ELECTRICIAN" })).id,
      } as never);
    else if (to === "IN_PROGRESS" && from === "RESOLVED")
      await reopenRequest(actor, { ticketNumber, ...words });
    else if (to === "IN_PROGRESS") await startRequest(actor, { ticketNumber });
    else if (to === "RESOLVED") await resolveRequest(actor, { ticketNumber, photos: [], ...words } as never);
    else if (to === "CLOSED") await closeRequest(actor, { ticketNumber } as never);
    else await cancelRequest(actor, { ticketNumber, ...words });
    return "done";
  } catch (error) {
    if (error instanceof AppError) return error.kind;
    throw error;
  }
}

const TARGETS = STATUSES.filter((status) => status !== "SUBMITTED"); // no operation leads back there

describe("who may move a request where", () => {
  test.each(Object.keys(people))("%s", { timeout: 60_000 }, async (who) => {
    const outcome: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const from of STATUSES)
      for (const to of TARGETS) {
        outcome[`${from} → ${to}`] = await attempt(people[who] as Actor, from, to);
        wanted[`${from} → ${to}`] = expected(who, from, to);
      }
    expect(outcome).toEqual(wanted);
  });
});
