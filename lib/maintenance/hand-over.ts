import type { Recorder } from "@/lib/platform/activity";
import type { Actor } from "@/lib/platform/actor";
import { userIdOf } from "@/lib/platform/actor";
import { invalid, limitReached } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { requestAssigned } from "./activity";
import { isSuitable } from "./assignment";
import type { RequestInHand } from "./find-request";
import { instant, move, update } from "./move";
import { dueAfter } from "./overdue";

type HandOver = {
  assigneeId: string;
  estimatedCompletion?: Date | undefined;
  estimatedCost?: string | undefined;
  note?: string | undefined;
};

/**
 * Gives a request to a person: the rules of DOMAIN §2 "Assignment" for everybody who assigns, people and system.
 * A SUBMITTED request is acknowledged on the way.
 */
export async function handOver(
  tx: Tx,
  { actor, record, settings, now }: { actor: Actor; record: Recorder; settings: Settings; now: Date },
  request: RequestInHand,
  to: HandOver,
): Promise<{ assigneeName: string }> {
  if (to.assigneeId === request.assignedToId)
    throw invalid(
      "assigneeId",
      "maintenance.already_assignee",
      "This person has the request already. Choose somebody else.",
    );
  const assignee = await reserve(tx, request, to.assigneeId, settings.maxConcurrentAssignments);
  const at = instant(request, now);
  const estimatedCompletion =
    to.estimatedCompletion ?? dueAfter(request.category.estimatedResolutionHours, now);
  if (estimatedCompletion <= now)
    throw invalid(
      "estimatedCompletion",
      "maintenance.due_in_past",
      "The due date has passed already. Choose a later one.",
    );
  const data = {
    assignedToId: to.assigneeId,
    assignedById: userIdOf(actor),
    assignedAt: at,
    startedAt: null,
    estimatedCompletion,
    ...(to.estimatedCost !== undefined && { estimatedCost: to.estimatedCost }),
  };

  const waiting = request.status === "SUBMITTED" ? await acknowledge(tx, actor, request, at) : request;
  const note = to.note ?? `Assigned to ${assignee.name}.`;
  if (waiting.status === "ASSIGNED") await pass(tx, actor, waiting, data, note);
  else await move(tx, waiting, "ASSIGNED", { actor, at, note, data });
  record(
    requestAssigned({
      requestId: request.id,
      assigneeId: to.assigneeId,
      previousAssigneeId: request.assignedToId,
    }),
  );
  return { assigneeName: assignee.name };
}

/**
 * The cap holds under concurrency: whoever assigns to this person waits here for the others, then counts.
 * Suitability is read under the same lock, so that a deactivation in between is seen.
 */
export async function reserve(
  tx: Tx,
  request: RequestInHand,
  userId: string,
  cap: number,
): Promise<{ name: string }> {
  await tx.$queryRaw`select 1 from staff where user_id = ${userId}::uuid for update`;
  const staff = await tx.staff.findUnique({
    where: { userId },
    select: {
      role: true,
      isActive: true,
      canAccessAllMaintenance: true,
      user: { select: { name: true, status: true } },
    },
    relationLoadStrategy: "join",
  });
  if (staff?.user.status !== "ACTIVE" || !isSuitable(staff, request.category))
    throw invalid(
      "assigneeId",
      "maintenance.not_suitable",
      `This person cannot take ${request.category.name} requests. Choose one of the suggested people.`,
    );
  const load = await tx.maintenanceRequest.count({
    where: { assignedToId: userId, status: { in: ["ASSIGNED", "IN_PROGRESS"] } },
  });
  if (load >= cap)
    throw limitReached(
      "maintenance.assignee_full",
      `${staff.user.name} already has ${load} of ${cap} requests. Choose somebody else or reassign one first.`,
    );
  return { name: staff.user.name };
}

async function acknowledge(tx: Tx, actor: Actor, request: RequestInHand, at: Date): Promise<RequestInHand> {
  await move(tx, request, "ACKNOWLEDGED", { actor, at, data: { acknowledgedAt: at } });
  return { ...request, status: "ACKNOWLEDGED", acknowledgedAt: at };
}

type Assignment = Parameters<typeof update>[2] & { assignedAt: Date };

/** From one desk to another without a change of status. */
async function pass(tx: Tx, actor: Actor, request: RequestInHand, data: Assignment, note: string) {
  await update(tx, request, data);
  await tx.maintenanceUpdate.create({
    data: {
      requestId: request.id,
      authorId: userIdOf(actor),
      kind: "SYSTEM",
      content: note,
      createdAt: data.assignedAt,
    },
  });
}
