import { describe, expect, test } from "vitest";
import { type Candidate, isExpert, isSuitable, rank, reasonsFor } from "@/lib/maintenance/assignment";

const electrical = { name: "Electrical", roles: ["ELECTRICIAN", "MAINTENANCE_SUPERVISOR"] as const };
const unlisted = { name: "Lifts", roles: [] };

const person = (name: string, given: Partial<Candidate> = {}): Candidate => ({
  userId: name,
  name,
  role: "ELECTRICIAN",
  isAvailable24x7: false,
  load: 0,
  rating: null,
  ...given,
});

describe("who is suitable", () => {
  test.each([
    ["ELECTRICIAN", false, electrical, true],
    ["PLUMBER", false, electrical, false],
    ["PLUMBER", true, electrical, true],
    ["MAINTENANCE_SUPERVISOR", false, electrical, true],
    ["MAINTENANCE_SUPERVISOR", false, unlisted, false],
    ["MAINTENANCE_SUPERVISOR", true, unlisted, true],
    ["FACILITY_MANAGER", false, unlisted, true],
    ["CLEANER", false, electrical, false],
  ] as const)("%s with access to all %s for %o: %s", (role, canAccessAllMaintenance, category, expected) => {
    expect(isSuitable({ role, canAccessAllMaintenance, isActive: true }, category)).toBe(expected);
    expect(isSuitable({ role, canAccessAllMaintenance, isActive: false }, category)).toBe(false);
  });

  test("an expert sees unassigned work of the trade; access to all does not make an expert", () => {
    expect(isExpert("ELECTRICIAN", electrical)).toBe(true);
    expect(isExpert("PLUMBER", electrical)).toBe(false);
    expect(isExpert("FACILITY_MANAGER", unlisted)).toBe(true);
  });
});

describe("the order of suggestions", () => {
  const names = (candidates: Candidate[]) => rank(candidates, electrical).map((each) => each.name);

  test("specialists come before generalists, however busy", () => {
    const manager = person("Meera", { role: "FACILITY_MANAGER" });
    const supervisor = person("Farhan", { role: "MAINTENANCE_SUPERVISOR" });
    const busy = person("Ravi", { load: 9 });
    expect(names([manager, supervisor, busy])).toEqual(["Ravi", "Farhan", "Meera"]);
  });

  test("then the lower load, the better rating, the name", () => {
    const a = person("A", { load: 3, rating: 5 });
    const b = person("B", { load: 1, rating: 2 });
    const c = person("C", { load: 1, rating: 4.5 });
    const d = person("D", { load: 1, rating: 4.5 });
    const unrated = person("E", { load: 1 });
    expect(names([unrated, d, a, c, b])).toEqual(["C", "D", "B", "E", "A"]);
  });
});

test("each suggestion says why", () => {
  const ravi = person("Ravi", { load: 3, rating: 4.6, isAvailable24x7: true });
  expect(reasonsFor(ravi, electrical, 10)).toEqual([
    "Specialist for Electrical",
    "Has 3 of 10",
    "Rated 4.6",
    "Available 24×7",
  ]);
  const meera = person("Meera", { role: "FACILITY_MANAGER", load: 10 });
  expect(reasonsFor(meera, electrical, 10)).toEqual([
    "Can take any request",
    "Full: 10 of 10",
    "Not rated yet",
  ]);
});
