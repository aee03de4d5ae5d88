import { storeDecisions } from "@/lib/platform/decisions";
import { formatDuration } from "@/lib/platform/format";
import type { Tx } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { escalated, reassigned } from "../decisions/decided";
import { priorityLabel } from "../priority";
import { type Escalated, REASSIGN_FROM } from "./due-for-escalation";
import type { Plan } from "./plan-reassignments";
import { writeNotes } from "./write-notes";

/** The timeline and the decisions of a batch: one statement each, however many requests. */
export async function writeEscalations(
  tx: Tx,
  { settings, now }: { settings: Settings; now: Date },
  requests: readonly Escalated[],
  plans: readonly Plan<Escalated>[],
): Promise<void> {
  if (requests.length === 0) return;
  const planOf = new Map(plans.map((plan) => [plan.request.id, plan]));
  await writeNotes(
    tx,
    requests.map((request) => ({
      requestId: request.id,
      content: noteOn(request, now, planOf.get(request.id)),
    })),
    now,
  );
  await storeDecisions(tx, [
    ...requests.map((request) => {
      const reassignedTo = planOf.get(request.id)?.to?.userId ?? null;
      return escalated(
        request.id,
        request.assigneeId,
        { ...inputsOf(request, settings, now), reassignedTo },
        now,
      );
    }),
    ...plans.map(({ request, to, candidates }) => {
      const { maxConcurrentAssignments: cap } = settings;
      const inputs = { category: request.category.name, cap, candidates, level: request.level };
      return reassigned(request.id, to?.userId ?? null, inputs, now);
    }),
  ]);
}

const inputsOf = (request: Escalated, { escalationHours }: Settings, now: Date) => ({
  level: request.level,
  overdueMs: now.getTime() - request.dueAt.getTime(),
  escalationHours,
  fromPriority: request.fromPriority,
  toPriority: request.priority,
  maxPriority: request.maxPriority,
  status: request.status,
});

/** Everybody who sees the request reads this, residents too. */
function noteOn(request: Escalated, now: Date, plan: Plan | undefined): string {
  const late = formatDuration(now.getTime() - request.dueAt.getTime());
  const sentences = [`Overdue by ${late}: escalated to level ${request.level}.`];
  if (request.priority > request.fromPriority)
    sentences.push(
      `Priority raised from ${priorityLabel(request.fromPriority)} to ${priorityLabel(request.priority)}.`,
    );
  if (plan?.to) sentences.push(`Passed from ${request.assigneeName} to ${plan.to.name}.`);
  else if (request.level >= REASSIGN_FROM) sentences.push("The facility managers have been alerted.");
  return sentences.join(" ");
}
