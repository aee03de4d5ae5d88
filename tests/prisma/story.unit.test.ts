import { expect, test } from "vitest";
import { calendarOf } from "../../prisma/seed/calendar";
import { makePeople } from "../../prisma/seed/people";
import { seededRandom } from "../../prisma/seed/random";
import { makeRequests } from "../../prisma/seed/requests";

const hours = { Electrical: 24, Plumbing: 24, HVAC: 48, Security: 12, Cleaning: 24, Landscaping: 72 };
const categories = Object.entries(hours).map(([name, estimatedResolutionHours]) => ({
  id: name,
  name,
  roles: [],
  maxPriority: { HVAC: 3, Cleaning: 2, Landscaping: 2 }[name] ?? 4,
  estimatedResolutionHours,
}));

test.each([
  "2026-11-22",
  "2027-01-01",
  "2027-02-28",
  "2027-04-15",
  "2027-06-30",
  "2028-02-29",
  "2028-08-08",
  "2029-10-17",
])("the demo estate can be told on %s", (day) => {
  const calendar = calendarOf(new Date(`${day}T10:00:00Z`), "Asia/Kolkata");
  const random = seededRandom(Number(day.replaceAll("-", "")));
  const requests = makeRequests(random, calendar, makePeople(random, calendar, "hash"), categories);
  expect(requests).toHaveLength(400);
  for (const { journey, category } of requests) {
    expect(journey.request.priority).toBeLessThanOrEqual(category.maxPriority);
    for (const { createdAt } of journey.timeline) expect(createdAt < calendar.present).toBe(true);
  }
});

test("the demo estate of a place in another time zone ends at its own midnight", () => {
  expect(calendarOf(new Date("2026-11-22T09:30:00Z"), "America/New_York").present.toISOString()).toBe(
    "2026-11-22T05:00:00.000Z",
  );
});
