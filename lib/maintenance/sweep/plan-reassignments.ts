import type { StaffRole } from "@/lib/generated/prisma/enums";
import { type Candidate, isSuitable, rank } from "../assignment";
import { type Considered, consider } from "../decisions/considered";
import type { ActiveStaff } from "../suitable-staff";

export type Stuck = {
  id: string;
  assigneeId: string;
  category: { id: string; name: string; roles: StaffRole[] };
};

export type Plan<S extends Stuck = Stuck> = { request: S; to: Candidate | null; candidates: Considered[] };

/**
 * Who takes over each request: the best-ranked other suitable person with room, one request after the other, counting
 * what this plan itself has given and taken. Null: nobody has room.
 */
export function planReassignments<S extends Stuck>(
  requests: readonly S[],
  staff: readonly ActiveStaff[],
  cap: number,
): Plan<S>[] {
  const desks = new Map(staff.map((person) => [person.userId, { ...person }]));
  const suitable = suitableByCategory([...desks.values()]);
  return requests.map((request) => {
    const ranked = rank(suitable(request.category), request.category);
    const rule = { category: request.category, cap, holderId: request.assigneeId };
    const candidates = consider(ranked, rule);
    const to = ranked.find(({ userId, load }) => userId !== request.assigneeId && load < cap) ?? null;
    const plan = { request, to: to && { ...to }, candidates };
    if (to) {
      to.load += 1;
      const from = desks.get(request.assigneeId);
      if (from) from.load -= 1;
    }
    return plan;
  });
}

function suitableByCategory(staff: readonly ActiveStaff[]) {
  const known = new Map<string, ActiveStaff[]>();
  return (category: Stuck["category"]) => {
    const found =
      known.get(category.id) ?? staff.filter((person) => isSuitable({ ...person, isActive: true }, category));
    known.set(category.id, found);
    return found;
  };
}
