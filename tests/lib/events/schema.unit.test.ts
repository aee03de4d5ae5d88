import { describe, expect, test } from "vitest";
import * as inputs from "@/lib/events/schema";
import { assertAhead, spanOf, timeText } from "@/lib/events/when";
import { AppError } from "@/lib/platform/errors";
import { fieldErrors } from "@/lib/web/form-input";
import { aForm, NOW } from "./an-event";

const ID = "01a20371-9f36-7a02-b144-f2a999080c7a";
const wrongFields = (parsed: { success: boolean; error?: unknown }) =>
  parsed.success ? [] : Object.keys(fieldErrors(parsed.error as never));
const refusal = (work: () => unknown) => {
  try {
    work();
    return "nothing";
  } catch (error) {
    return error instanceof AppError
      ? [error.reason, ...Object.keys(error.fields ?? {})].join(" ")
      : String(error);
  }
};

test("an ordinary event is taken as meant", () => {
  expect(
    inputs.publishEventInput.parse(aForm({ title: "  Chess\u200b evening ", capacity: "16" })),
  ).toMatchObject({
    title: "Chess evening",
    capacity: 16,
    isAllDay: false,
  });
  expect(inputs.publishEventInput.parse(aForm({ location: undefined, capacity: "" }))).toMatchObject({
    location: "",
    capacity: undefined,
  });
});

describe("bad input names its field", () => {
  test.each<[string, object, string]>([
    ["no title", { title: "\u200b " }, "title"],
    ["a title of 161 characters", { title: "x".repeat(161) }, "title"],
    ["an unknown kind", { kind: "RIOT" }, "kind"],
    ["no beginning", { startsAt: "" }, "startsAt"],
    ["a beginning in words", { startsAt: "tomorrow" }, "startsAt"],
    ["the 31st of February", { endsAt: "2027-02-31T10:00" }, "endsAt"],
    ["10,001 characters of description", { description: "x".repeat(10_001) }, "description"],
    ["room for nobody", { capacity: "0" }, "capacity"],
    ["room for a city", { capacity: "10000" }, "capacity"],
    ["room for half a person", { capacity: "1.5" }, "capacity"],
  ])("%s", (_, changed, field) => {
    expect(wrongFields(inputs.publishEventInput.safeParse(aForm(changed)))).toEqual([field]);
  });

  test.each(["10000", "-1", "1.5", "many"])("%s guests", (guests) => {
    const parsed = inputs.replyToEventInput.safeParse({ eventId: ID, answer: "YES", guests });
    expect(wrongFields(parsed)).toEqual(["guests"]);
  });

  test("no guests is the ordinary answer", () => {
    expect(inputs.replyToEventInput.parse({ eventId: ID, answer: "YES", guests: "" }).guests).toBe(0);
  });

  test("an empty comment, and one of 2,001 characters", () => {
    for (const content of [" ", "x".repeat(2001)])
      expect(wrongFields(inputs.commentOnEventInput.safeParse({ eventId: ID, content }))).toEqual([
        "content",
      ]);
  });
});

describe("the time of an event", () => {
  const span = (startsAt: string, endsAt: string, isAllDay = false, zone = "Asia/Kolkata") =>
    spanOf({ startsAt, endsAt, isAllDay }, zone);

  test("is the estate's wall clock; whole days end at the midnight after the last", () => {
    expect(span("2026-12-05T18:00", "2026-12-05T21:00")).toEqual({
      startsAt: new Date("2026-12-05T12:30:00Z"),
      endsAt: new Date("2026-12-05T15:30:00Z"),
    });
    expect(span("2026-12-05T18:00", "2026-12-06", true)).toEqual({
      startsAt: new Date("2026-12-04T18:30:00Z"),
      endsAt: new Date("2026-12-06T18:30:00Z"),
    });
    // 23 hours long: the clocks go forward in the night.
    const day = span("2027-03-14", "2027-03-14", true, "America/New_York");
    expect(day.endsAt.getTime() - day.startsAt.getTime()).toBe(23 * 3_600_000);
  });

  test.each([
    [
      "an end before the beginning",
      "2026-12-05T21:00",
      "2026-12-05T18:00",
      "events.ends_before_start endsAt",
    ],
    ["no length at all", "2026-12-05T18:00", "2026-12-05T18:00", "events.ends_before_start endsAt"],
    ["two months", "2026-12-05T18:00", "2027-02-05T18:00", "events.too_long endsAt"],
  ])("refuses %s", (_, from, to, expected) => {
    expect(refusal(() => span(from, to))).toBe(expected);
  });

  test("refuses an hour that the clocks skip", () => {
    const inTheGap = () => span("2027-03-14T02:30", "2027-03-14T05:00", false, "America/New_York");
    expect(refusal(inTheGap)).toBe("events.time_skipped startsAt");
  });

  test.each([
    ["yesterday", "2026-11-21T18:00", "2026-11-21T19:00", "events.in_the_past startsAt"],
    ["an hour ago", "2026-11-22T19:30", "2026-11-22T22:00", "events.in_the_past startsAt"],
    ["in three years", "2029-12-05T18:00", "2029-12-05T19:00", "events.too_far startsAt"],
    ["in a minute", "2026-11-22T20:31", "2026-11-22T22:00", "nothing"],
  ])("a new event %s: %s", (_, from, to, expected) => {
    expect(refusal(() => assertAhead({ ...span(from, to), isAllDay: false }, NOW))).toBe(expected);
  });

  test("is written once, as the estate writes dates", () => {
    const format = { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" };
    const text = (...args: Parameters<typeof span>) =>
      timeText({ ...span(...args), isAllDay: args[2] ?? false }, format).replace(/[\u2009\u202f]/g, " ");
    expect(text("2026-12-05T18:00", "2026-12-05T21:00")).toBe("Sat, 5 Dec, 2026, 6:00 – 9:00 pm");
    expect(text("2026-12-05", "2026-12-06", true)).toBe("Sat, 5 – Sun, 6 Dec 2026");
  });
});
