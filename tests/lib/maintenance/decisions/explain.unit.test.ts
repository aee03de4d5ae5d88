import { describe, expect, test } from "vitest";
import type { Considered } from "@/lib/maintenance/decisions/considered";
import { explain, explainCandidates, type StoredDecision } from "@/lib/maintenance/decisions/explain";
import { whyNotEscalated } from "@/lib/maintenance/decisions/why-not-escalated";

const person = (name: string, more: Partial<Considered> = {}): Considered => ({
  userId: name,
  name,
  load: 3,
  rating: 4.55,
  expertise: 0,
  excluded: null,
  ...more,
});
const choice = { category: "Electrical", cap: 10 };
const ravi = person("Ravi");
const kavita = person("Kavita", { load: 5, rating: null, expertise: 2 });
const HOUR = 3_600_000;
const late = {
  level: 1,
  overdueMs: 27 * HOUR,
  escalationHours: 24,
  fromPriority: 2,
  toPriority: 2,
  maxPriority: 4,
  status: "ASSIGNED" as const,
};

const cases: [string, StoredDecision, string][] = [
  [
    "the first suggestion was followed",
    {
      kind: "SUGGESTION",
      personId: "Ravi",
      outcome: "followed",
      inputs: { ...choice, candidates: [ravi, kavita], chosen: ravi, chosenBy: "Meera" },
    },
    "Meera chose Ravi, who was suggested first (specialist for Electrical, has 3 of 10, rated 4.5).",
  ],
  [
    "somebody else was chosen",
    {
      kind: "SUGGESTION",
      personId: "Kavita",
      outcome: "chose_another",
      inputs: { ...choice, candidates: [ravi, kavita], chosen: kavita, chosenBy: "Meera" },
    },
    "Meera chose Kavita (can take any request, has 5 of 10, not rated yet); Ravi was suggested first (specialist for Electrical, has 3 of 10, rated 4.5).",
  ],
  [
    "an emergency found somebody",
    {
      kind: "EMERGENCY_ASSIGNMENT",
      personId: "Ravi",
      outcome: "assigned",
      inputs: { ...choice, candidates: [person("Gopal", { excluded: "not_24x7" }), ravi] },
    },
    "The system gave this emergency to Ravi, the best-ranked person who is available 24×7 and has room (specialist for Electrical, has 3 of 10, rated 4.5).",
  ],
  [
    "an emergency found nobody",
    {
      kind: "EMERGENCY_ASSIGNMENT",
      personId: null,
      outcome: "alerted",
      inputs: {
        ...choice,
        candidates: [person("Gopal", { excluded: "full" }), person("Ila", { excluded: "not_24x7" })],
      },
    },
    "Nobody was assigned because none of the 2 suitable people is available 24×7 and has room; the facility managers were alerted.",
  ],
  [
    "an emergency nobody can take",
    {
      kind: "EMERGENCY_ASSIGNMENT",
      personId: null,
      outcome: "alerted",
      inputs: { ...choice, candidates: [] },
    },
    "Nobody was assigned because nobody can take Electrical requests; the facility managers were alerted.",
  ],
  [
    "level 1",
    { kind: "ESCALATION", personId: "Ravi", outcome: "escalated", inputs: late },
    "Escalated to level 1 because it was 1 d 3 h past its due date: the assignee and the facility managers were told.",
  ],
  [
    "level 2",
    {
      kind: "ESCALATION",
      personId: "Ravi",
      outcome: "escalated",
      inputs: { ...late, level: 2, toPriority: 3 },
    },
    "Escalated to level 2 because it was 1 d 3 h past its due date, at least 24 h after the last escalation: the priority went from Medium to High; the superiors were told as well.",
  ],
  [
    "level 2 at the ceiling",
    { kind: "ESCALATION", personId: "Ravi", outcome: "escalated", inputs: { ...late, level: 2 } },
    "Escalated to level 2 because it was 1 d 3 h past its due date, at least 24 h after the last escalation: the priority stayed Medium, the highest of its category; the superiors were told as well.",
  ],
  [
    "level 3 of started work",
    {
      kind: "ESCALATION",
      personId: "Ravi",
      outcome: "alerted",
      inputs: { ...late, level: 3, status: "IN_PROGRESS" },
    },
    "Escalated to level 3 because it was 1 d 3 h past its due date, at least 24 h after the last escalation: the superiors were told as well; it stayed where it was because work had started, and the facility managers were alerted.",
  ],
  [
    "passed on",
    {
      kind: "REASSIGNMENT",
      personId: "Kavita",
      outcome: "reassigned",
      inputs: { ...choice, level: 3, candidates: [person("Ravi", { excluded: "has_it" }), kavita] },
    },
    "Passed from Ravi to Kavita because work had not started at level 3; Kavita was the best-ranked other person with room (can take any request, has 5 of 10, not rated yet).",
  ],
  [
    "nobody else",
    {
      kind: "REASSIGNMENT",
      personId: null,
      outcome: "alerted",
      inputs: { ...choice, level: 4, candidates: [person("Ravi", { excluded: "has_it" })] },
    },
    "Work had not started at level 4, but it could not go to somebody else because nobody else can take Electrical requests; the facility managers were alerted.",
  ],
  [
    "everybody else is full",
    {
      kind: "REASSIGNMENT",
      personId: null,
      outcome: "alerted",
      inputs: {
        ...choice,
        level: 3,
        candidates: [person("Ravi", { excluded: "has_it" }), person("Ila", { excluded: "full" })],
      },
    },
    "Work had not started at level 3, but it could not go to somebody else because not even the one suitable person has room; the facility managers were alerted.",
  ],
];

test.each(cases)("%s", (_, decision, sentence) => {
  expect(explain(decision)).toBe(sentence);
});

test("every candidate has a reason", () => {
  const candidates = [
    person("Gopal", { excluded: "not_24x7" }),
    person("Ila", { excluded: "full", load: 10 }),
    ravi,
    kavita,
  ];
  const reasons = explainCandidates({
    kind: "EMERGENCY_ASSIGNMENT",
    personId: "Ravi",
    outcome: "assigned",
    inputs: { ...choice, candidates },
  });
  expect(reasons.map(({ reason }) => reason)).toEqual([
    "Specialist for Electrical, has 3 of 10, rated 4.5; passed over because they are not available 24×7.",
    "Specialist for Electrical, has 10 of 10, rated 4.5; passed over because they are full.",
    "Specialist for Electrical, has 3 of 10, rated 4.5; chosen.",
    "Can take any request, has 5 of 10, not rated yet; not chosen: the rank or the choice went to somebody else.",
  ]);
});

describe("why not escalated", () => {
  const now = new Date("2026-11-22T10:00:00Z");
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR);
  const request = {
    status: "ASSIGNED" as const,
    estimatedCompletion: at(-30),
    escalationLevel: 0,
    lastEscalatedAt: null as Date | null,
  };

  test.each([
    [
      { status: "SUBMITTED" as const },
      "Only requests that are assigned or in progress can be overdue; this one is “Submitted”.",
    ],
    [
      { status: "RESOLVED" as const },
      "Only requests that are assigned or in progress can be overdue; this one is “Resolved”.",
    ],
    [{ estimatedCompletion: null }, "It has no due date, so it cannot be overdue."],
    [{ estimatedCompletion: at(3) }, "It is not overdue: it is due in 3 h."],
    [{ estimatedCompletion: now }, "It is not overdue: it is due now."],
    [{}, "It is overdue by 1 d 6 h; the next hourly sweep takes it to level 1."],
    [
      { escalationLevel: 1, lastEscalatedAt: at(-5) },
      "It reached level 1 5 h ago; the next step follows after 24 h, in 19 h, if it is still overdue.",
    ],
    [
      { escalationLevel: 2, lastEscalatedAt: at(-24) },
      "It is overdue by 1 d 6 h; the next hourly sweep takes it to level 3.",
    ],
  ])("%j", (given, sentence) => {
    expect(whyNotEscalated({ ...request, ...given }, { escalationHours: 24 }, now)).toBe(sentence);
  });
});
