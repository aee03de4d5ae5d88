import { describe, expect, test } from "vitest";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { handlesMaintenance, hasPermission, roleDefaults } from "@/lib/people/permissions";
import { canDecideOn } from "@/lib/people/visibility";
import { anonymous, PERMISSIONS, systemActor, type UserActor } from "@/lib/platform/actor";

// DOMAIN §1: accessAll, assign, close, finances, announce, handles maintenance
const MATRIX: Record<StaffRole, string> = {
  FACILITY_MANAGER: "✓✓✓–✓✓",
  ACCOUNTANT: "–––✓✓–",
  SECURITY_HEAD: "––––✓–",
  MAINTENANCE_SUPERVISOR: "✓✓✓––✓",
  ELECTRICIAN: "––✓––✓",
  PLUMBER: "––✓––✓",
  CLEANER: "––––––",
  GARDENER: "––––––",
};
const cells = Object.entries(MATRIX).flatMap(([role, row]) =>
  [...row].map((mark, column) => [role as StaffRole, column, mark === "✓"] as const),
);

const actor = (role: StaffRole | null, isAdmin = false): UserActor => ({
  kind: "user",
  userId: `${role}${isAdmin}`,
  name: "Somebody",
  email: "somebody@khaki.example",
  userType: role ? "STAFF" : "RESIDENT",
  isAdmin,
  staff: role
    ? { staffId: "s", role, reportUserIds: [], expertCategoryIds: [], ...roleDefaults(role) }
    : null,
  resident: null,
});

test("the matrix has all eight roles", () =>
  expect(Object.keys(MATRIX).toSorted()).toEqual(Object.keys(StaffRole).toSorted()));

test.each(cells)("%s, column %i: %s", (role, column, granted) => {
  const permission = PERMISSIONS[column];
  if (!permission) return expect(handlesMaintenance({ role, ...roleDefaults(role) })).toBe(granted);
  expect(roleDefaults(role)[permission]).toBe(granted);
  expect(hasPermission(actor(role), permission)).toBe(granted);
});

test("access to all maintenance makes anybody handle maintenance", () => {
  expect(handlesMaintenance({ role: "GARDENER", canAccessAllMaintenance: true })).toBe(true);
});

test.each(PERMISSIONS)(
  "%s belongs to every administrator and to no resident, visitor or job",
  (permission) => {
    expect(hasPermission(actor(null, true), permission)).toBe(true);
    for (const each of [actor(null), anonymous(), systemActor("nightly")])
      expect(hasPermission(each, permission)).toBe(false);
  },
);

describe("who decides about whom", () => {
  const person = (userType: "RESIDENT" | "STAFF", isAdmin = false) => ({ id: "somebody", userType, isAdmin });
  const admin = actor(null, true);
  test.each([
    ["an administrator", admin, [true, true, true]],
    ["a facility manager", actor("FACILITY_MANAGER"), [true, false, false]],
    ["a supervisor", actor("MAINTENANCE_SUPERVISOR"), [false, false, false]],
    ["a security head", actor("SECURITY_HEAD"), [false, false, false]],
    ["a resident", actor(null), [false, false, false]],
    ["a visitor", anonymous(), [false, false, false]],
  ] as const)("%s: residents, staff, administrators", (_, decider, expected) => {
    const people = [person("RESIDENT"), person("STAFF"), person("RESIDENT", true)];
    expect(people.map((each) => canDecideOn(decider, each))).toEqual(expected);
  });
  test("nobody about themselves", () =>
    expect(canDecideOn(admin, { ...person("STAFF", true), id: admin.userId })).toBe(false));
});
