import { expect, test } from "vitest";
import { isNarrowed, listHref, toggled } from "@/components/maintenance/list-url";
import { listRequestsInput } from "@/lib/maintenance/schema";

const state = (url: Record<string, unknown> = {}) => listRequestsInput.parse(url);

test("the usual state has the plain address", () => {
  expect(listHref(state())).toBe("/maintenance");
});

test("an address says again what it was read from", () => {
  const list = state({ tab: "all", q: "A-101", status: ["CLOSED", "CANCELLED"], priority: "4", sort: "due" });
  expect(listHref(list)).toBe(
    "/maintenance?tab=all&q=A-101&status=CLOSED&status=CANCELLED&priority=4&sort=due",
  );
});

test("narrowing differently begins at the first page", () => {
  expect(listHref(state({ cursor: "abc" }), { priority: [3] })).toBe("/maintenance?priority=3");
});

test("choosing a value twice takes it away again", () => {
  expect(toggled([1, 2], 2)).toEqual([1]);
  expect(toggled([1], 2)).toEqual([1, 2]);
});

test("a tab or an order does not narrow; a search does", () => {
  expect(isNarrowed(state({ tab: "overdue", sort: "due" }))).toBe(false);
  expect(isNarrowed(state({ q: "tap" }))).toBe(true);
});
