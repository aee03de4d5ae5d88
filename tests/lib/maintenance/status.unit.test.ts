import { expect, test } from "vitest";
import { canMove, isActive, isEnded, OPEN_STATUSES, STATUSES, TRANSITIONS } from "@/lib/maintenance/status";

test("the table is the one of the domain", () => {
  expect(TRANSITIONS).toEqual({
    SUBMITTED: ["ACKNOWLEDGED", "CANCELLED"],
    ACKNOWLEDGED: ["ASSIGNED", "IN_PROGRESS", "CANCELLED"],
    ASSIGNED: ["IN_PROGRESS", "ACKNOWLEDGED", "CANCELLED"],
    IN_PROGRESS: ["RESOLVED", "ASSIGNED", "CANCELLED"],
    RESOLVED: ["CLOSED", "IN_PROGRESS"],
    CLOSED: [],
    CANCELLED: [],
  });
});

test("nothing moves to where it is, nothing returns to SUBMITTED", () => {
  for (const status of STATUSES) {
    expect(canMove(status, status)).toBe(false);
    expect(canMove(status, "SUBMITTED")).toBe(false);
  }
});

test("closed and cancelled are the ends; assigned and in progress are somebody's work", () => {
  expect(STATUSES.filter(isEnded)).toEqual(["CLOSED", "CANCELLED"]);
  expect(OPEN_STATUSES).toHaveLength(5);
  expect(STATUSES.filter(isActive)).toEqual(["ASSIGNED", "IN_PROGRESS"]);
});
