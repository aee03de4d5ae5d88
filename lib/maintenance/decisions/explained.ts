import type { Settings } from "@/lib/platform/settings";
import { explain, explainCandidates, type StoredDecision } from "./explain";
import { type Escalable, whyNotEscalated } from "./why-not-escalated";

export type ExplainedDecision = {
  id: string;
  kind: StoredDecision["kind"];
  rule: string;
  outcome: string;
  at: Date;
  sentence: string;
  candidates: { userId: string; name: string; reason: string }[];
};

export type RequestDecisions = {
  decisions: ExplainedDecision[];
  /** As of now. */
  whyNotEscalated: string;
};

export type DecisionRow = StoredDecision & { id: string; rule: string; createdAt: Date };

/** What was decided about a request, each in one sentence, and why it has not gone further. */
export const explainDecisions = (
  request: Escalable,
  rows: readonly DecisionRow[],
  settings: Pick<Settings, "escalationHours">,
  now: Date,
): RequestDecisions => ({
  decisions: rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    rule: row.rule,
    outcome: row.outcome,
    at: row.createdAt,
    sentence: explain(row),
    candidates: explainCandidates(row),
  })),
  whyNotEscalated: whyNotEscalated(request, settings, now),
});
