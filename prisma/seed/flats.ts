export type SeedFlat = { flatNumber: string; block: string };

/** Two towers of ten floors with eleven flats each, and twenty villas: 240 homes. */
export const FLATS: readonly SeedFlat[] = [...tower("A"), ...tower("B"), ...villas()];

/** Nobody lives here yet: the guide's new resident registers for it. */
export const FREE_FLAT = "A-101";

function tower(block: string): SeedFlat[] {
  return series(10).flatMap((floor) =>
    series(11).map((door) => ({ block, flatNumber: `${block}-${floor}${two(door)}` })),
  );
}

function villas(): SeedFlat[] {
  return series(20).map((n) => ({ block: "V", flatNumber: `V-${two(n)}` }));
}

function series(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
