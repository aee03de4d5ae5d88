import { expect, test } from "vitest";
import { presentable, presentableError, presentableMessage } from "@/lib/background/presentable";

const ID = "0190e7a5-2c4f-7c11-9d53-6a4f1f0f9b21";

test("ids, codes, numbers, schedules and instants are shown", () => {
  const data = {
    requestId: ID,
    status: "IN_PROGRESS",
    ticket: "MNT-2026-000123",
    priority: 4,
    done: true,
    none: null,
    at: "2026-11-22T06:30:00.000Z",
    cron: "TZ=Asia/Kolkata */15 * * * *",
    report: "weekly-2026-11-16",
    people: [ID],
  };
  expect(presentable(data)).toEqual(data);
});

test.each([
  "Asha Menon",
  "asha@khaki.example",
  "+919845012345",
  "The tap drips.",
  "Reset: https://x.example/t",
])("a text of a person is not: %s", (text) => {
  expect(presentable({ reason: text })).toEqual({ reason: `(text of ${text.length} characters)` });
});

test("a token that looks like no word is not shown either", () => {
  expect(presentable("qYz91KdM_x8aBpQ0tR-Lw3vNc7Jf5Hs2")).toMatch(/^\(text of/);
});

test("errors keep their words and lose addresses, numbers and keys", () => {
  const message =
    "Resend: asha.menon@khaki.example bounced (+91 98450 12345, re_123456789abc) at postgresql://khaki:secret@db:5432/khaki";
  expect(presentableMessage(message)).toBe("Resend: …@… bounced (+…, re_…) at postgresql://…@db:5432/khaki");
  expect(presentableError({ name: "Error", message: "refused" })).toEqual({
    name: "Error",
    message: "refused",
  });
  expect(presentableError(null)).toBeNull();
});

test("an error without end is cut", () => {
  expect(presentableMessage("x".repeat(5000)).length).toBeLessThan(700);
});

test("data nested without end is cut", () => {
  const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => ({ inner }), 1);
  expect(JSON.stringify(presentable(deep))).toContain("(more)");
});
