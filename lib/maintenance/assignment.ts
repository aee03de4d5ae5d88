import type { StaffRole } from "@/lib/generated/prisma/enums";

const GENERALISTS: readonly StaffRole[] = ["FACILITY_MANAGER", "MAINTENANCE_SUPERVISOR"];

type Suitability = { role: StaffRole; canAccessAllMaintenance: boolean; isActive: boolean };
type Expertise = { roles: readonly StaffRole[] };

/** May this person be given a request of this category? (DOMAIN §2, "Assignment"; the cap is asked separately.) */
export const isSuitable = (staff: Suitability, category: Expertise): boolean =>
  staff.isActive &&
  (staff.role === "FACILITY_MANAGER" || staff.canAccessAllMaintenance || category.roles.includes(staff.role));

/** Is somebody of this role expert in the category: sees its unassigned requests? */
export const isExpert = (role: StaffRole, category: Expertise): boolean =>
  role === "FACILITY_MANAGER" || category.roles.includes(role);

export type Candidate = {
  userId: string;
  name: string;
  role: StaffRole;
  isAvailable24x7: boolean;
  /** Requests ASSIGNED or IN_PROGRESS now. */
  load: number;
  /** Mean of the residents' ratings; null without any. */
  rating: number | null;
};

/** 0: a specialist whose trade this is · 1: a generalist named for the category · 2: any other suitable person. */
export function expertiseRank(candidate: Pick<Candidate, "role">, category: Expertise): number {
  if (!category.roles.includes(candidate.role)) return 2;
  return GENERALISTS.includes(candidate.role) ? 1 : 0;
}

/** Expertise first, then fewer active requests, then the higher rating (none counts lowest), then the name. */
export function rank(candidates: readonly Candidate[], category: Expertise): Candidate[] {
  return [...candidates].sort(
    (a, b) =>
      expertiseRank(a, category) - expertiseRank(b, category) ||
      a.load - b.load ||
      (b.rating ?? 0) - (a.rating ?? 0) ||
      a.name.localeCompare(b.name, "en") ||
      a.userId.localeCompare(b.userId),
  );
}

/** Why this person is suggested at this place, for people. */
export function reasonsFor(
  candidate: Candidate,
  category: Expertise & { name: string },
  cap: number,
): string[] {
  const expertise = [
    `Specialist for ${category.name}`,
    `Also looks after ${category.name}`,
    "Can take any request",
  ][expertiseRank(candidate, category)] as string;
  const load =
    candidate.load >= cap ? `Full: ${candidate.load} of ${cap}` : `Has ${candidate.load} of ${cap}`;
  const rating = candidate.rating === null ? "Not rated yet" : `Rated ${candidate.rating.toFixed(1)}`;
  return [expertise, load, rating, ...(candidate.isAvailable24x7 ? ["Available 24×7"] : [])];
}
