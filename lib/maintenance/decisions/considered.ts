import type { StaffRole } from "@/lib/generated/prisma/enums";
import { type Candidate, expertiseRank } from "../assignment";

/** Why somebody suitable was passed over. */
export type Exclusion = "has_it" | "not_24x7" | "full";

/** A suitable person as they were when it was decided, in the order of the ranking. */
export type Considered = Pick<Candidate, "userId" | "name" | "load" | "rating"> & {
  /** 0 specialist, 1 generalist named for the category, 2 any other suitable person. */
  expertise: number;
  excluded: Exclusion | null;
};

export type Considering = {
  category: { name: string; roles: readonly StaffRole[] };
  cap: number;
  /** Who has it already cannot be chosen again. */
  holderId?: string | null;
  only24x7?: boolean;
};

/** Enough to answer "why not me?" in any estate, and a bound for what one decision stores. */
const KEPT = 30;

/** The first of the ranked people, each with what excluded them. */
export const consider = (ranked: readonly Candidate[], rule: Considering): Considered[] =>
  ranked.slice(0, KEPT).map((candidate) => ({
    userId: candidate.userId,
    name: candidate.name,
    load: candidate.load,
    rating: candidate.rating,
    expertise: expertiseRank(candidate, rule.category),
    excluded: exclusionOf(candidate, rule),
  }));

export function exclusionOf(
  candidate: Candidate,
  { cap, holderId, only24x7 }: Considering,
): Exclusion | null {
  if (candidate.userId === holderId) return "has_it";
  if (only24x7 && !candidate.isAvailable24x7) return "not_24x7";
  return candidate.load >= cap ? "full" : null;
}
