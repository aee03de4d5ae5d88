import { expect, test } from "vitest";
import { offerVisitInput } from "@/lib/maintenance/visits/schema";
import { readWindows } from "@/lib/maintenance/visits/windows";
import type { AppError } from "@/lib/platform/errors";

const INDIA = "Asia/Kolkata";
const NOW = new Date("2026-11-23T03:30:00Z"); // 9:00 on the estate's wall
const slot = (n: number, start: string, minutes = 120) => ({ field: `start${n}`, start, minutes });

function refusal(slots: ReturnType<typeof slot>[], zone = INDIA, now = NOW) {
  try {
    readWindows(slots, zone, now);
    return null;
  } catch (error) {
    const { reason, fields } = error as AppError;
    return [reason, ...Object.keys(fields ?? {})];
  }
}

test("times are read on the estate's wall clock and come in their order", () => {
  expect(readWindows([slot(1, "2026-11-24T17:00", 30), slot(2, "2026-11-24T09:00")], INDIA, NOW)).toEqual([
    { startsAt: new Date("2026-11-24T03:30:00Z"), endsAt: new Date("2026-11-24T05:30:00Z") },
    { startsAt: new Date("2026-11-24T11:30:00Z"), endsAt: new Date("2026-11-24T12:00:00Z") },
  ]);
});

test("what cannot be is refused at its own field", () => {
  const fine = slot(1, "2026-11-24T09:00");
  expect(refusal([fine, slot(2, "2026-11-23T08:59")])).toEqual(["visits.in_the_past", "start2"]);
  expect(refusal([fine, slot(2, "2026-12-07T09:01")])).toEqual(["visits.too_far_ahead", "start2"]);
  expect(refusal([fine, slot(2, "2026-12-07T09:00")])).toBeNull();
  expect(refusal([slot(3, "2026-11-24T10:59"), fine])).toEqual(["visits.overlap", "start3"]);
  expect(refusal([fine, slot(2, "2026-11-24T11:00")])).toBeNull();
});

test("a time that the clocks leave out does not exist; an instant always does", () => {
  const [berlin, eve] = ["Europe/Berlin", new Date("2027-03-27T12:00:00Z")];
  const later = slot(1, "2027-03-28T03:00");
  expect(refusal([later, slot(2, "2027-03-28T02:30")], berlin, eve)).toEqual([
    "visits.no_such_time",
    "start2",
  ]);
  expect(refusal([slot(1, "2027-03-28T02:30:00+01:00")], berlin, eve)).toBeNull();
});

test("a form offers what is filled in: at least one, half an hour to four hours each", () => {
  const form = { ticketNumber: "MNT-2026-00042", start1: "2026-11-24T09:00", start2: "", minutes2: "60" };
  expect(offerVisitInput.parse({ ...form, mayEnter: "no" })).toMatchObject({
    slots: [slot(1, "2026-11-24T09:00")],
    mayEnter: "no",
  });
  const problems = (more: object) =>
    offerVisitInput.safeParse({ ...form, ...more }).error?.issues.map(({ path }) => path.join("."));
  expect(problems({ start1: "" })).toEqual(["start1"]);
  expect(problems({ minutes1: "15" })).toEqual(["minutes1"]);
  expect(problems({ minutes1: "300" })).toEqual(["minutes1"]);
  expect(problems({ start2: "tomorrow" })).toEqual(["start2"]);
});
