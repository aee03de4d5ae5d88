import { expect, test } from "vitest";
import { byDay } from "@/lib/notifications/by-day";

const kolkata = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
const row = (at: string) => ({ createdAt: new Date(at) });

test("days are those of the estate, not of the server", () => {
  const now = new Date("2026-11-22T04:00:00Z"); // 9:30 in Kolkata
  const rows = [
    row("2026-11-21T18:31:00Z"), // 0:01 of the 22nd in Kolkata
    row("2026-11-21T18:29:00Z"),
    row("2026-11-20T18:30:00Z"),
    row("2026-11-19T12:00:00Z"),
  ];

  expect(byDay(rows, now, kolkata).map(({ label, rows }) => [label, rows.length])).toEqual([
    ["Today", 1],
    ["Yesterday", 2],
    ["19 Nov 2026", 1],
  ]);
});

test("nothing has no days", () => {
  expect(byDay([], new Date(), kolkata)).toEqual([]);
});
