import type { Prisma } from "@/lib/generated/prisma/client";
import type { VisitStatus } from "@/lib/generated/prisma/enums";
import { invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { changedMeanwhile, type VisitInHand } from "./find-visit";
import { canMove, VISIT_LABEL } from "./status";

/** The only writer of one visit's `status` (of many at once: lapse-visits.ts, and the database's `end_request_visit`). */
export async function moveVisit(
  tx: Tx,
  visit: VisitInHand,
  to: VisitStatus,
  data: Prisma.VisitUncheckedUpdateManyInput,
): Promise<void> {
  if (visit.status === to) throw changedMeanwhile(to);
  if (!canMove(visit.status, to))
    throw invalidTransition(
      "visits.invalid_transition",
      `This visit is ${VISIT_LABEL[visit.status]}: nothing more can be done about it.`,
    );
  const { count } = await tx.visit.updateMany({
    where: { id: visit.id, status: visit.status },
    data: { ...data, status: to },
  });
  if (count) return;
  const current = await tx.visit.findUniqueOrThrow({ where: { id: visit.id }, select: { status: true } });
  throw changedMeanwhile(current.status);
}
