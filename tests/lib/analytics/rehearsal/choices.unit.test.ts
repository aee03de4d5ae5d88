import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Desks } from "@/lib/analytics/rehearsal/desks";
import { readDraft } from "@/lib/analytics/rehearsal/draft";
import { EventQueue } from "@/lib/analytics/rehearsal/event-queue";
import { errorText, linesOf } from "@/lib/analytics/rehearsal/lines";
import { emptyTally } from "@/lib/analytics/rehearsal/tally";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { planReassignments } from "@/lib/maintenance/sweep/plan-reassignments";

const staff = fc.uniqueArray(
  fc.record({
    userId: fc.uuid(),
    name: fc.string({ minLength: 1, maxLength: 8 }),
    role: fc.constantFrom(...Object.values(StaffRole)),
    isAvailable24x7: fc.boolean(),
    load: fc.nat(4),
    rating: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
    canAccessAllMaintenance: fc.boolean(),
  }),
  { selector: ({ userId }) => userId, maxLength: 12 },
);
const roles = fc.uniqueArray(fc.constantFrom(...Object.values(StaffRole)), { maxLength: 3 });

test("a replay chooses whom the sweep itself would choose", () => {
  fc.assert(
    fc.property(staff, roles, fc.integer({ min: 1, max: 5 }), (people, experts, cap) => {
      const category = { id: "c", name: "C", maxPriority: 4, roles: experts, hours: 24 };
      const desks = new Desks(people, [category], cap);
      for (const { userId, load } of people) for (let n = 0; n < load; n++) desks.take(userId);
      const holder = people[0]?.userId ?? "nobody";
      const [plan] = planReassignments([{ id: "r", assigneeId: holder, category }], people, cap);
      expect(desks.best("c", { except: holder })).toBe(plan?.to?.userId ?? null);
    }),
  );
});

test("events come in the order of time, then of their kind, then as they were put in", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(20), order: fc.nat(2) })), (given) => {
      const queue = new EventQueue<{ at: number; order: number; turn: number }>();
      for (const [turn, event] of given.entries()) queue.push({ ...event, turn });
      const taken = [];
      for (let event = queue.pop(); event; event = queue.pop()) taken.push(event);
      const sorted = given
        .map((event, turn) => ({ ...event, turn }))
        .sort((a, b) => a.at - b.at || a.order - b.order || a.turn - b.turn);
      expect(taken).toEqual(sorted);
    }),
  );
});

describe("the draft in the address", () => {
  const today = {
    maxConcurrentAssignments: 10,
    escalationHours: 24,
    autoAssignEmergency: true,
    hours: { a: 24, b: 48 },
  };
  const categories = [{ id: "a" }, { id: "b" }];

  test("what is missing is as it is today", () => {
    expect(readDraft({}, today, categories)).toEqual({ draft: today, errors: {}, typed: {} });
    expect(readDraft({ cap: "", auto: "maybe", "hours-a": ["1", "2"] }, today, categories).draft).toEqual(
      today,
    );
  });

  test("what is given is tried", () => {
    const query = { cap: "3", escalation: "6", auto: "no", "hours-b": "12" };
    expect(readDraft(query, today, categories).draft).toEqual({
      maxConcurrentAssignments: 3,
      escalationHours: 6,
      autoAssignEmergency: false,
      hours: { a: 24, b: 12 },
    });
  });

  test("what is wrong is said beside its field, kept as typed, and not tried", () => {
    const { draft, errors, typed } = readDraft(
      { cap: "0", escalation: "abc", "hours-a": "1.5" },
      today,
      categories,
    );
    expect(draft).toEqual(today);
    expect(errors).toEqual({
      cap: ["Please give a whole number from 1 to 100."],
      escalation: ["Please give a whole number from 1 to 720."],
      "hours-a": ["Please give a whole number from 1 to 8,760."],
    });
    expect(typed).toEqual({ cap: "0", escalation: "abc", "hours-a": "1.5" });
  });
});

describe("the result in words", () => {
  const asToday = {
    ...emptyTally(),
    requests: 3,
    breaches: 2,
    escalations: [2, 1, 0] as [number, number, number],
  };

  test("what nobody wrote down is no zero", () => {
    const recorded = { ...emptyTally(), requests: 3, waited: null, stillWaiting: null };
    const waited = linesOf({ recorded, asToday, asDraft: null }).find(({ label }) =>
      label.startsWith("Had to wait"),
    );
    expect(waited).toMatchObject({ recorded: null, asToday: 0, asDraft: null });
  });

  test("the replay's own error comes first", () => {
    const recorded = { ...emptyTally(), requests: 3, breaches: 1 };
    expect(errorText({ recorded, asToday, asDraft: null })).toBe(
      "With today’s settings the replay finds 2 breaches where 1 were recorded, and 3 escalations where 0 were. The difference is the replay’s own error: compare the draft with today’s settings, not with what was recorded. No escalation at all was recorded: the hourly sweep did not run in these days, or the requests were imported.",
    );
    expect(errorText({ recorded: emptyTally(), asToday: emptyTally(), asDraft: null })).toContain(
      "nothing to replay",
    );
  });
});
