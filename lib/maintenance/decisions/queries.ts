import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { canSeeInternal, visibleRequests } from "../permissions";
import { requestSubject } from "./decided";
import { explain, explainCandidates, type StoredDecision } from "./explain";
import { whyNotEscalated } from "./why-not-escalated";

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

const SHOWN = 50;

/** What was decided about a request and why, newest first: for staff who may see it. */
export async function listDecisions(
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<RequestDecisions> {
  if (!canSeeInternal(actor)) throw notFound("request");
  const [request, rows, settings] = await Promise.all([
    prisma.maintenanceRequest.findFirst({
      where: { AND: [{ id: requestId }, visibleRequests(actor)] },
      select: { status: true, estimatedCompletion: true, escalationLevel: true, lastEscalatedAt: true },
    }),
    prisma.decision.findMany({
      where: { subject: requestSubject(requestId) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: SHOWN,
    }),
    readSettings(),
  ]);
  if (!request) throw notFound("request");
  return {
    decisions: rows.map(({ id, rule, createdAt, ...row }) => {
      const decision = row as unknown as StoredDecision;
      return {
        id,
        kind: decision.kind,
        rule,
        outcome: decision.outcome,
        at: createdAt,
        sentence: explain(decision),
        candidates: explainCandidates(decision),
      };
    }),
    whyNotEscalated: whyNotEscalated(request, settings, now),
  };
}
