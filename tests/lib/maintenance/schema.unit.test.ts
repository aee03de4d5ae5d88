import { describe, expect, test } from "vitest";
import * as inputs from "@/lib/maintenance/schema";
import { fieldErrors } from "@/lib/web/form-input";

const ID = "01a20371-9f36-7a02-b144-f2a999080c7a";
const good = { title: "Tap drips", description: "All night.", categoryId: ID };
const submit = (changed: object) => inputs.submitRequestInput.safeParse({ ...good, ...changed });
const wrongFields = (changed: object) => {
  const parsed = submit(changed);
  return parsed.success ? [] : Object.keys(fieldErrors(parsed.error));
};

test("the ordinary request is taken as meant", () => {
  expect(submit({ location: "  Kitchen ", priority: "", residentId: "" }).data).toEqual({
    ...good,
    location: "Kitchen",
    priority: 2,
    photos: [],
    residentId: undefined,
  });
});

describe("bad input names its field, in plain words", () => {
  test.each<[string, object, string]>([
    ["a missing title", { title: undefined }, "title"],
    ["a title that is a number", { title: 7 }, "title"],
    ["a title that is a list", { title: ["a", "b"] }, "title"],
    ["blanks only", { title: " \n\t " }, "title"],
    ["zero-width characters only", { title: "\u200b\u200b\ufeff" }, "title"],
    ["a title of 201 characters", { title: "x".repeat(201) }, "title"],
    ["five megabytes of text", { description: "x".repeat(5_000_000) }, "description"],
    ["an object for a description", { description: { $gt: "" } }, "description"],
    ["a location of 101 characters", { location: "x".repeat(101) }, "location"],
    ["a category that is no id", { categoryId: "' or 1=1 --" }, "categoryId"],
    ["no category", { categoryId: null }, "categoryId"],
    ["priority 0", { priority: 0 }, "priority"],
    ["priority 5", { priority: "5" }, "priority"],
    ["priority 2.5", { priority: 2.5 }, "priority"],
    ["a priority in words", { priority: "high" }, "priority"],
    ["a resident that is no id", { residentId: "asha" }, "residentId"],
  ])("%s", (_, changed, field) => {
    expect(wrongFields(changed)).toEqual([field]);
    const { error } = submit(changed);
    const message = (error && fieldErrors(error)[field]?.[0]) ?? "";
    expect(message).toMatch(/^[A-Z].*\.$/s);
    expect(message).not.toMatch(/expected|received|invalid input|regex|zod/i);
  });

  test.each([["-1"], ["1,000"], ["12.345"], ["999999999"], ["1e5"], ["free"], ["NaN"], ["∞"]])(
    "a cost of %s",
    (actualCost) => {
      const parsed = inputs.resolveRequestInput.safeParse({
        ticketNumber: "MNT-2026-00042",
        resolution: "Done.",
        actualCost,
      });
      expect(parsed.success ? [] : Object.keys(fieldErrors(parsed.error))).toEqual(["actualCost"]);
    },
  );

  test.each([["MNT-1"], [""], ["MNT-2026-00042; drop table users"], ["../../etc/passwd"], [42], [null]])(
    "the ticket %s",
    (ticketNumber) => {
      expect(inputs.startRequestInput.safeParse({ ticketNumber }).success).toBe(false);
    },
  );

  test.each([["0"], ["6"], ["4.5"], ["great"], [""]])("a rating of %s", (rating) => {
    expect(inputs.rateRequestInput.safeParse({ ticketNumber: "MNT-2026-00042", rating }).success).toBe(false);
  });

  test.each([["yesterday"], ["2026-13-45T99:99"], ["<script>"]])(
    "a due date of %s",
    (estimatedCompletion) => {
      const parsed = inputs.assignRequestInput.safeParse({
        ticketNumber: "MNT-2026-00042",
        assigneeId: ID,
        estimatedCompletion,
      });
      expect(parsed.success ? [] : Object.keys(fieldErrors(parsed.error))).toEqual(["estimatedCompletion"]);
    },
  );
});

test("what people really write is kept as they wrote it", () => {
  const text = "<b>Sparks</b> ⚡️ & smoke — बिजली 👩‍🔧\r\nsecond line";
  expect(submit({ description: text }).data?.description).toBe(
    "<b>Sparks</b> ⚡️ & smoke — बिजली 👩‍🔧\nsecond line",
  );
  expect(submit({ title: "Tap\u0000 drips\u202e" }).data?.title).toBe("Tap drips");
});

test("a list's URL gets old: what it cannot mean falls back instead of failing", () => {
  const parsed = inputs.listRequestsInput.parse({
    tab: "nonsense",
    status: ["OPEN"],
    priority: "9",
    sort: "random",
    q: ["a"],
    cursor: "x".repeat(999),
  });
  expect(parsed).toEqual({
    tab: "open",
    q: "",
    status: [],
    priority: [],
    category: [],
    assignee: [],
    sort: "newest",
    cursor: undefined,
  });
  expect(inputs.listRequestsInput.parse({ status: "RESOLVED", priority: ["3", "4"] })).toMatchObject({
    status: ["RESOLVED"],
    priority: [3, 4],
  });
});
