import { expect, test } from "vitest";
import { groupWork } from "@/lib/maintenance/work-groups";

const now = new Date("2026-11-22T18:00:00Z"); // 23:30 in Kolkata

const work = (id: string, estimatedCompletion: string, status: "ASSIGNED" | "IN_PROGRESS" = "ASSIGNED") => ({
  id,
  status,
  estimatedCompletion: new Date(estimatedCompletion),
});

test("today ends at midnight on the estate's clock, not at UTC's", () => {
  const { today, later } = groupWork(
    [work("tonight", "2026-11-22T18:20:00Z"), work("tomorrow", "2026-11-22T18:40:00Z")],
    now,
    "Asia/Kolkata",
  );
  expect(today.map(({ id }) => id)).toEqual(["tonight"]);
  expect(later.map(({ id }) => id)).toEqual(["tomorrow"]);
});

test("what is being done stays together, late or not; what is late and waits stands apart", () => {
  const groups = groupWork(
    [work("waits", "2026-11-21T10:00:00Z"), work("runs", "2026-11-21T10:00:00Z", "IN_PROGRESS")],
    now,
    "Asia/Kolkata",
  );
  expect(groups.inProgress.map(({ id }) => id)).toEqual(["runs"]);
  expect(groups.overdue.map(({ id }) => id)).toEqual(["waits"]);
});
