import { expect, test } from "vitest";
import type { ActiveStaff } from "@/lib/maintenance/suitable-staff";
import { planReassignments } from "@/lib/maintenance/sweep/plan-reassignments";

const category = { id: "c", name: "Electrical", roles: ["ELECTRICIAN" as const] };
const electrician = (userId: string, load: number, more: Partial<ActiveStaff> = {}): ActiveStaff => ({
  userId,
  name: userId,
  role: "ELECTRICIAN",
  isAvailable24x7: false,
  canAccessAllMaintenance: false,
  load,
  rating: null,
  ...more,
});
const stuck = (id: string, assigneeId: string) => ({ id, assigneeId, category });
const planned = (...args: Parameters<typeof planReassignments>) =>
  planReassignments(...args).map(({ request, to }) => `${request.id}→${to?.userId ?? "nobody"}`);

test("each goes to the best-ranked other person, counting what the plan itself gives", () => {
  const staff = [electrician("a", 5), electrician("b", 0), electrician("c", 1)];
  expect(planned([stuck("1", "a"), stuck("2", "a"), stuck("3", "a")], staff, 10)).toEqual([
    "1→b",
    "2→b",
    "3→c",
  ]);
});

test("nobody is filled beyond the cap", () => {
  const staff = [electrician("a", 10), electrician("b", 9), electrician("c", 10)];
  expect(planned([stuck("1", "x"), stuck("2", "x")], staff, 10)).toEqual(["1→b", "2→nobody"]);
});

test("whoever is relieved has room again", () => {
  const staff = [electrician("a", 10), electrician("b", 9)];
  expect(planned([stuck("1", "a"), stuck("2", "b")], staff, 10)).toEqual(["1→b", "2→a"]);
});

test("never to who has it, never to somebody unsuitable", () => {
  const staff = [electrician("a", 0), electrician("b", 0, { role: "PLUMBER" })];
  expect(planned([stuck("1", "a")], staff, 10)).toEqual(["1→nobody"]);
});

test("the given people are not changed", () => {
  const staff = [electrician("a", 1), electrician("b", 0)];
  planned([stuck("1", "a")], staff, 10);
  expect(staff.map(({ load }) => load)).toEqual([1, 0]);
});
