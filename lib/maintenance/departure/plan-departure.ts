import type { RequestStatus, StaffRole } from "@/lib/generated/prisma/enums";
import { type Candidate, isSuitable, rank } from "../assignment";
import type { ActiveStaff } from "../suitable-staff";
import { planReassignments } from "../sweep/plan-reassignments";

/** A request on the desk of somebody who leaves. */
export type LeftRequest = {
  id: string;
  ticketNumber: string;
  title: string;
  status: RequestStatus;
  priority: number;
  flatNumber: string;
  estimatedCompletion: Date | null;
  category: { id: string; name: string; roles: StaffRole[] };
};

export type Takeover = {
  request: LeftRequest;
  /** Everybody who could take it, best first, as they stand now. */
  candidates: Candidate[];
  /** Who should, counting what the others on this desk already add; null: nobody has room. */
  suggested: string | null;
};

/** Who could take over each request, the most urgent one first. */
export function planDeparture(
  leaverId: string,
  requests: readonly LeftRequest[],
  staff: readonly ActiveStaff[],
  cap: number,
): Takeover[] {
  const urgentFirst = [...requests].sort(
    (a, b) => b.priority - a.priority || dueOf(a) - dueOf(b) || a.ticketNumber.localeCompare(b.ticketNumber),
  );
  const others = staff.filter(({ userId }) => userId !== leaverId);
  const plans = planReassignments(
    urgentFirst.map((request) => ({ ...request, assigneeId: leaverId })),
    others,
    cap,
  );
  return plans.map(({ request, to }) => ({
    request,
    candidates: rank(
      others.filter((person) => isSuitable({ ...person, isActive: true }, request.category)),
      request.category,
    ),
    suggested: to?.userId ?? null,
  }));
}

const dueOf = ({ estimatedCompletion }: LeftRequest) =>
  estimatedCompletion?.getTime() ?? Number.MAX_SAFE_INTEGER;
