import { describe, expect, test } from "vitest";
import { hundredths, parseAmount, percentOf, sumOf } from "@/lib/finance/amount";
import { addMonths, monthOf, monthsUntil, monthWindow } from "@/lib/finance/month";
import { recordCostInput, setBudgetInput } from "@/lib/finance/schema";

const CATEGORY = "0190a0b0-0000-7000-8000-000000000001";
const budget = (amount: unknown) =>
  setBudgetInput.safeParse({ categoryId: CATEGORY, month: "2026-11", amount });

describe("an amount", () => {
  test.each([
    ["0", "0"],
    ["1250", "1250"],
    ["1250.5", "1250.5"],
    [" 1250.50 ", "1250.50"],
    ["₹ 1,25,000.00", "125000.00"],
    ["125,000", "125000"],
    ["9999999999.99", "9999999999.99"],
  ])("%j is understood", (typed, amount) => {
    expect(budget(typed).data?.amount).toBe(amount);
  });

  test.each(["", "   ", undefined])("%j takes the budget away", (typed) => {
    expect(budget(typed).data?.amount).toBeNull();
  });

  test.each(["-5", "1250.505", "12,50", "1,2,3", "a lot", "1e5", "Infinity", "0x10", "1 250", ".5", "5."])(
    "%j is refused in plain words",
    (typed) => {
      expect(budget(typed).error?.issues[0]?.message).toMatch(/an amount such as 1250/);
    },
  );

  test("a number beyond the column is refused, with its limit", () => {
    expect(budget("10000000000").error?.issues[0]?.message).toMatch(/at most 10 digits/);
    const cost = recordCostInput.safeParse({ ticketNumber: "MNT-2026-00001", actualCost: "123456789" });
    expect(cost.error?.issues[0]?.message).toMatch(/at most 8 digits/);
  });

  test("sums and shares are exact, and a share is rounded down", () => {
    expect(sumOf(["0.1", "0.2", "1000000.00"])).toBe("1000000.30");
    expect(sumOf([])).toBe("0.00");
    expect(hundredths("12.5")).toBe(1250n);
    expect(percentOf("79.99", "100")).toBe(79);
    expect(percentOf("99.99", "100.00")).toBe(99);
    expect(percentOf("5", "0.00")).toBeNull();
    expect(parseAmount("1.2.3")).toBeNull();
  });
});

describe("a month", () => {
  test("in Kolkata it begins at half past six in the evening before, UTC", () => {
    expect(monthWindow("2026-11", "Asia/Kolkata")).toEqual({
      month: "2026-11",
      from: new Date("2026-10-31T18:30:00Z"),
      to: new Date("2026-11-30T18:30:00Z"),
    });
    expect(monthOf(new Date("2026-10-31T18:29:59.999Z"), "Asia/Kolkata")).toBe("2026-10");
    expect(monthOf(new Date("2026-10-31T18:30:00Z"), "Asia/Kolkata")).toBe("2026-11");
  });

  test("in Berlin March is an hour shorter and October an hour longer", () => {
    const hours = (month: string) => {
      const { from, to } = monthWindow(month, "Europe/Berlin");
      return (to.getTime() - from.getTime()) / 3_600_000;
    };
    expect(monthWindow("2026-03", "Europe/Berlin").from).toEqual(new Date("2026-02-28T23:00:00Z"));
    expect(monthWindow("2026-04", "Europe/Berlin").from).toEqual(new Date("2026-03-31T22:00:00Z"));
    expect([hours("2026-03"), hours("2026-10"), hours("2026-01")]).toEqual([
      31 * 24 - 1,
      31 * 24 + 1,
      31 * 24,
    ]);
  });

  test("months are counted across years", () => {
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(monthsUntil("2026-02", 3)).toEqual(["2025-12", "2026-01", "2026-02"]);
  });

  test.each(["2026-13", "2026-1", "26-11", "1899-01", "2026-11-01", ""])("%j is none", (month) => {
    expect(setBudgetInput.safeParse({ categoryId: CATEGORY, month, amount: "1" }).success).toBe(false);
  });
});
