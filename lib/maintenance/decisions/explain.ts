import type { DecisionKind } from "@/lib/generated/prisma/enums";
import { formatDuration } from "@/lib/platform/format";
import { priorityLabel } from "../priority";
import type { Considered } from "./considered";
import type {
  AffectedInputs,
  EmergencyInputs,
  EscalationInputs,
  ReassignmentInputs,
  SuggestionInputs,
} from "./decided";

/** Who hears of what is a decision, too: lib/notifications/explain-told.ts. */
type RequestDecision = Exclude<DecisionKind, "NOTIFICATION">;

type Inputs = {
  SUGGESTION: SuggestionInputs;
  EMERGENCY_ASSIGNMENT: EmergencyInputs;
  ESCALATION: EscalationInputs;
  REASSIGNMENT: ReassignmentInputs;
  AFFECTED: AffectedInputs;
};

/** As stored: `inputs` belong to the kind. */
export type StoredDecision = {
  [K in RequestDecision]: { kind: K; personId: string | null; outcome: string; inputs: Inputs[K] };
}[RequestDecision];

/** Why it was decided so, in one plain sentence. */
export function explain(decision: StoredDecision): string {
  switch (decision.kind) {
    case "SUGGESTION":
      return suggestion(decision.inputs);
    case "EMERGENCY_ASSIGNMENT":
      return emergency(decision.inputs, decision.personId);
    case "ESCALATION":
      return escalation(decision.inputs, decision.outcome);
    case "REASSIGNMENT":
      return reassignment(decision.inputs, decision.personId);
    case "AFFECTED":
      return affected(decision.inputs);
  }
}

/** Why each candidate was chosen or passed over, in the order of the ranking. */
export function explainCandidates(
  decision: StoredDecision,
): { userId: string; name: string; reason: string }[] {
  if (decision.kind === "ESCALATION" || decision.kind === "AFFECTED") return [];
  const { candidates, category, cap } = decision.inputs;
  return candidates.map((candidate) => ({
    userId: candidate.userId,
    name: candidate.name,
    reason: `${capital(qualities(candidate, category, cap))}; ${verdict(candidate, decision.personId)}.`,
  }));
}

function suggestion({ candidates, chosen, chosenBy, category, cap }: SuggestionInputs): string {
  const place = candidates.findIndex(({ userId }) => userId === chosen.userId);
  const best = candidates.find(({ excluded }) => excluded === null);
  const why = place >= 0 ? ` (${qualities(candidates[place] as Considered, category, cap)})` : "";
  if (!best || best.userId === chosen.userId)
    return `${chosenBy} chose ${chosen.name}, who was suggested first${why}.`;
  return `${chosenBy} chose ${chosen.name}${why}; ${best.name} was suggested first (${qualities(best, category, cap)}).`;
}

function emergency({ candidates, category, cap }: EmergencyInputs, personId: string | null): string {
  const chosen = candidates.find(({ userId }) => userId === personId);
  if (chosen)
    return `The system gave this emergency to ${chosen.name}, the best-ranked person who is available 24×7 and has room (${qualities(chosen, category, cap)}).`;
  if (personId)
    return "The system gave this emergency to the best-ranked person who is available 24×7 and has room.";
  if (candidates.length === 0)
    return `Nobody was assigned because nobody can take ${category} requests; the facility managers were alerted.`;
  return `Nobody was assigned because ${nobodyOf(candidates)} is available 24×7 and has room; the facility managers were alerted.`;
}

function escalation(inputs: EscalationInputs, outcome: string): string {
  const { level, overdueMs, escalationHours, fromPriority, toPriority } = inputs;
  const late = formatDuration(overdueMs);
  const because =
    level === 1
      ? `it was ${late} past its due date`
      : `it was ${late} past its due date, at least ${escalationHours} h after the last escalation`;
  const told =
    level === 1 ? "the assignee and the facility managers were told" : "the superiors were told as well";
  const steps = [told];
  if (toPriority > fromPriority)
    steps.unshift(`the priority went from ${priorityLabel(fromPriority)} to ${priorityLabel(toPriority)}`);
  else if (level === 2)
    steps.unshift(`the priority stayed ${priorityLabel(fromPriority)}, the highest of its category`);
  if (outcome === "alerted")
    steps.push("it stayed where it was because work had started, and the facility managers were alerted");
  return `Escalated to level ${level} because ${because}: ${steps.join("; ")}.`;
}

function reassignment({ candidates, category, cap, level }: ReassignmentInputs, personId: string | null) {
  const holder = candidates.find(({ excluded }) => excluded === "has_it");
  const from = holder ? `from ${holder.name} ` : "";
  const chosen = candidates.find(({ userId }) => userId === personId);
  if (personId)
    return `Passed ${from}to ${chosen?.name ?? "somebody else"} because work had not started at level ${level}; ${
      chosen?.name ?? "this person"
    } was the best-ranked other person with room${chosen ? ` (${qualities(chosen, category, cap)})` : ""}.`;
  const others = candidates.filter(({ excluded }) => excluded !== "has_it");
  const why =
    others.length === 0 ? `nobody else can take ${category} requests` : `${nobodyOf(others)} has room`;
  return `Work had not started at level ${level}, but it could not go to somebody else because ${why}; the facility managers were alerted.`;
}

function affected({ flats, fromPriority, toPriority, maxPriority, category }: AffectedInputs): string {
  const ceiling = toPriority === maxPriority ? `, the highest that ${category} allows` : "";
  return `The priority went from ${priorityLabel(fromPriority)} to ${priorityLabel(toPriority)}${ceiling}, because ${flats} flats said that it affects them.`;
}

/** "specialist for Electrical, has 3 of 10, rated 4.6" */
function qualities({ expertise, load, rating }: Considered, category: string, cap: number): string {
  const fit = [`specialist for ${category}`, `also looks after ${category}`, "can take any request"][
    expertise
  ];
  return `${fit}, has ${load} of ${cap}, ${rating === null ? "not rated yet" : `rated ${rating.toFixed(1)}`}`;
}

const EXCLUDED = {
  has_it: "passed over because it was theirs already",
  not_24x7: "passed over because they are not available 24×7",
  full: "passed over because they are full",
} as const;

function verdict({ userId, excluded }: Considered, personId: string | null): string {
  if (userId === personId) return "chosen";
  return excluded ? EXCLUDED[excluded] : "not chosen: the rank or the choice went to somebody else";
}

const nobodyOf = (people: unknown[]) =>
  people.length === 1 ? "not even the one suitable person" : `none of the ${people.length} suitable people`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
