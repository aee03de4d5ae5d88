import { describe, expect, test } from "vitest";
import { toCsv } from "@/lib/platform/csv";

const cell = (value: string | number | null) =>
  toCsv([{ header: "Name", value: (each: string | number | null) => each }], [value])
    .split("\r\n")
    .slice(1, -1)
    .join("\r\n");

test("a table opens in a spreadsheet: BOM, a line of headers, CRLF", () => {
  const columns = [
    { header: "Category", value: (row: { name: string; spent: number | null }) => row.name },
    { header: "Spent, ₹", value: (row: { name: string; spent: number | null }) => row.spent },
  ];
  expect(
    toCsv(columns, [
      { name: "Lifts", spent: 1250.5 },
      { name: "Paint", spent: null },
    ]),
  ).toBe('\ufeffCategory,"Spent, ₹"\r\nLifts,1250.5\r\nPaint,\r\n');
});

test("no rows are still a table with headers", () => {
  expect(toCsv([{ header: "Category", value: () => "" }], [])).toBe("\ufeffCategory\r\n");
});

test("commas, quotes and line breaks stay in their cell", () => {
  expect(cell('Rao, "the" plumber\nBlock A')).toBe('"Rao, ""the"" plumber\nBlock A"');
});

describe("nothing is run as a formula", () => {
  test.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-1+2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "＝1+1",
    "-2.5.1",
    "+919845012345",
  ])("%j", (text) => expect(cell(text).replace(/^"/, "")).toMatch(/^'/));

  test.each([-12.5, "-12.50", "1250.00", "Asha - A-101", "a=b"])("%j is left alone", (value) => {
    expect(cell(value)).toBe(String(value));
  });
});
