import type { Line } from "./lines";
import { DIGEST_ABOVE, type SweepFacts } from "./sweep-facts";
import type { SingleFact } from "./sweep-singles";

const type = "maintenance_overdue";

/**
 * Who hears of what a sweep escalated (DOMAIN §2): of a few each by itself, of more in one notification. Facility
 * managers hear of everything, assignees of their own, superiors from level 2 on.
 */
export function escalatedLines({ estate, personal, singles }: SweepFacts): Line[] {
  if (estate.requests <= DIGEST_ABOVE) return singles.flatMap((single) => singleLines(single, null));
  return [
    { type, to: "facilityManagers", about: { digest: estate } },
    ...personal.flatMap(({ userId, digest }): Line[] => {
      const to = digest?.scope === "own" ? "assignee" : "superiors";
      return digest ? [{ type, to, about: { digest }, people: [userId] }] : [];
    }),
    ...singles.flatMap((single) => singleLines(single, hearersOf(single, personal))),
  ];
}

/** Who is relieved or takes over hears of that by the assignment itself. `only`: everybody else has a digest. */
function singleLines({ requestId, facts }: SingleFact, only: Set<string> | null): Line[] {
  const { request, escalation } = facts;
  const about = { type, about: facts, requestId } as const;
  const within = (ids: string[]) => ids.filter((id) => only === null || only.has(id));
  const assignee = request.assignee && !escalation?.reassignedTo ? [request.assignee.id] : [];
  return [
    { ...about, to: "assignee", people: within(assignee) },
    ...(only === null ? [{ ...about, to: "facilityManagers" } satisfies Line] : []),
    { ...about, to: "superiors", people: within(escalation?.superiorIds ?? []) },
  ];
}

const hearersOf = ({ requestId }: SingleFact, personal: SweepFacts["personal"]) =>
  new Set(personal.filter(({ requestIds }) => requestIds.includes(requestId)).map(({ userId }) => userId));
