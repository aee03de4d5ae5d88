import type { Prisma } from "@/lib/generated/prisma/client";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import { type Candidate, isSuitable, rank } from "@/lib/maintenance/assignment";
import { consider } from "@/lib/maintenance/decisions/considered";
import { emergencyDecided, suggested } from "@/lib/maintenance/decisions/decided";
import { roleDefaults } from "@/lib/people/permissions";
import type { Settings } from "@/lib/platform/settings";
import type { Happening } from "./journey";
import type { People } from "./people";
import type { Random } from "./random";
import type { SeedRequest } from "./requests";

/** Why each person was chosen: who was suggested at that moment, with the load and the rating of then. */
export function makeSuggestions(
  random: Random,
  people: People,
  requests: readonly SeedRequest[],
  { maxConcurrentAssignments: cap }: Settings,
): Prisma.DecisionCreateManyInput[] {
  return requests.flatMap(({ journey, category }) =>
    journey.happenings
      .filter(({ name }) => name === "maintenance/request.assigned")
      .flatMap((happening) => {
        const decided = decisionOf(happening, category, journey.request.id);
        return decided ? [{ ...decided, id: random.uuid(happening.at) }] : [];
      }),
  );

  function decisionOf(
    { at, actor, assignee }: Happening,
    category: SeedRequest["category"],
    requestId: string,
  ) {
    if (!assignee) return null;
    const considering = { category, cap, only24x7: actor === null };
    const candidates = consider(rank(candidatesAt(at, category), category), considering);
    const choice = { category: category.name, cap, candidates };
    if (!actor) return emergencyDecided(requestId, assignee.id, choice, at);
    const chosen = { userId: assignee.id, name: assignee.name };
    return suggested(requestId, { ...choice, chosenBy: actor.name, chosen }, at);
  }

  function candidatesAt(at: Date, category: { roles: StaffRole[] }): Candidate[] {
    return [...people.team.values()]
      .filter(({ role }) => isSuitable({ ...roleDefaults(role), role, isActive: true }, category))
      .map(({ id, ...person }) => ({ userId: id, ...person, ...recordOf(id, at) }));
  }

  function recordOf(userId: string, at: Date) {
    const theirs = requests
      .map(({ journey }) => journey.request)
      .filter(({ assignedToId, assignedAt }) => assignedToId === userId && assignedAt && assignedAt < at);
    const stars = theirs.flatMap(({ residentRating, ratedAt }) =>
      residentRating && ratedAt && ratedAt < at ? [residentRating] : [],
    );
    return {
      load: theirs.filter(({ resolvedAt }) => !resolvedAt || resolvedAt > at).length,
      rating: stars.length ? stars.reduce((sum, each) => sum + each, 0) / stars.length : null,
    };
  }
}
