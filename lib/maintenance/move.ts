import type { Prisma } from "@/lib/generated/prisma/client";
import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { changedMeanwhile, type RequestInHand } from "./find-request";
import { canMove, STATUS_LABEL } from "./status";

type Change = {
  actor: Actor;
  at: Date;
  /** For the timeline: the resolution, the reason. */
  note?: string | undefined;
  data?: Prisma.MaintenanceRequestUncheckedUpdateManyInput;
};

/**
 * The only writer of `status` (of many at once: sweep/auto-close-resolved.ts): guards the transition, detects that somebody else was faster, writes the timeline.
 * Returns the id of the timeline entry.
 */
export async function move(
  tx: Tx,
  request: RequestInHand,
  to: RequestStatus,
  change: Change,
): Promise<string> {
  if (request.status === to) throw changedMeanwhile(to);
  if (!canMove(request.status, to)) throw illegal(request.status, to);
  await update(tx, request, { ...change.data, status: to });
  const entry = await tx.maintenanceUpdate.create({
    data: {
      requestId: request.id,
      authorId: userIdOf(change.actor),
      kind: "STATUS",
      content: change.note ?? "",
      fromStatus: request.status,
      toStatus: to,
      createdAt: change.at,
    },
    select: { id: true },
  });
  return entry.id;
}

/** Changes columns of a request that is still as it was read; otherwise a conflict, never a lost update. */
export async function update(
  tx: Tx,
  request: RequestInHand,
  data: Prisma.MaintenanceRequestUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.maintenanceRequest.updateMany({
    where: { id: request.id, status: request.status, assignedToId: request.assignedToId },
    data,
  });
  if (count) return;
  const current = await tx.maintenanceRequest.findUniqueOrThrow({
    where: { id: request.id },
    select: { status: true },
  });
  throw changedMeanwhile(current.status);
}

/** Clocks of two machines differ by a little; a request's instants never run backwards. */
export function instant(request: RequestInHand, now: Date): Date {
  const earlier = [
    request.createdAt,
    request.acknowledgedAt,
    request.assignedAt,
    request.startedAt,
    request.resolvedAt,
  ];
  return new Date(Math.max(now.getTime(), ...earlier.map((at) => at?.getTime() ?? 0)));
}

const illegal = (from: RequestStatus, to: RequestStatus) =>
  invalidTransition(
    "maintenance.invalid_transition",
    `A request that is “${STATUS_LABEL[from]}” cannot become “${STATUS_LABEL[to]}”.`,
  );
