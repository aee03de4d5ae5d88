import {
  type DecisionRow,
  explainDecisions,
  type RequestDecisions,
} from "@/lib/maintenance/decisions/explained";
import type { Escalable } from "@/lib/maintenance/decisions/why-not-escalated";
import { canSeeInternal } from "@/lib/maintenance/permissions";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { explainTold, type Hearer } from "./explain-told";
import { hearersOf } from "./hearers";
import { requestSubject } from "./mark-subject-read";

export type ExplainedTelling = { userId: string; name: string; wasTold: boolean; sentence: string };
export type RequestExplained = RequestDecisions & { told: ExplainedTelling[] };

/** As `getRequest` gives it to those who may see it: whoever holds one may ask why it is so. */
type RequestInSight = Escalable & { id: string };

const SHOWN = 50;

/**
 * For staff: what was decided about a request, who was told of it and who was not, each in one sentence. Decisions
 * newest first, the told people first; in one statement, because a page shows it.
 */
export async function explainRequest(
  actor: Actor,
  request: RequestInSight,
  settings: Pick<Settings, "escalationHours">,
  now = new Date(),
): Promise<RequestExplained> {
  if (!canSeeInternal(actor)) throw notFound("request");
  const [found] = await prisma.$queryRaw<[{ decisions: DecisionRow[]; hearers: HearerRow[] }]>`
    select (
      select coalesce(json_agg(d), '[]') from (
        select id, kind, rule, outcome, person_id as "personId", inputs, created_at as "createdAt" from decisions
        where subject = ${requestSubject(request.id)} and kind <> 'NOTIFICATION'
        order by created_at desc, id desc
        limit ${SHOWN}) d) as decisions,
      (select coalesce(json_agg(h), '[]') from (${hearersOf(request.id, null)}) h) as hearers`;
  const decisions = found.decisions.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
  return { ...explainDecisions(request, decisions, settings, now), told: found.hearers.map(explained) };
}

/** "Why was I (not) told?": staff ask for anybody, everybody for themselves. */
export async function explainNotification(
  actor: Actor,
  request: Pick<RequestInSight, "id">,
  userId: string,
): Promise<ExplainedTelling> {
  const [telling] = await explainPeople(actor, request, [userId]);
  if (!telling) throw notFound("person");
  return telling;
}

/** The same for several people, in one statement. */
export async function explainPeople(
  actor: Actor,
  request: Pick<RequestInSight, "id">,
  userIds: string[],
): Promise<ExplainedTelling[]> {
  if (!canSeeInternal(actor) && userIds.some((userId) => userIdOf(actor) !== userId))
    throw notFound("request");
  const hearers = await prisma.$queryRaw<HearerRow[]>(hearersOf(request.id, userIds));
  return hearers.map(explained);
}

type HearerRow = Hearer & { userId: string };

const explained = (row: HearerRow): ExplainedTelling => ({
  userId: row.userId,
  name: row.name,
  wasTold: row.last !== null,
  sentence: explainTold(row),
});
