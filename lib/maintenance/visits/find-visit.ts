import type { Prisma } from "@/lib/generated/prisma/client";
import type { VisitStatus } from "@/lib/generated/prisma/enums";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/prisma";
import { ACTIVE_VISITS, VISIT_LABEL } from "./status";

const forChange = {
  id: true,
  requestId: true,
  status: true,
  offeredById: true,
  staffId: true,
  startsAt: true,
  endsAt: true,
} satisfies Prisma.VisitSelect;

/** What verbs work on. */
export type VisitInHand = Prisma.VisitGetPayload<{ select: typeof forChange }>;

/** The visit of a request that this actor may see (getVisibleRequest). */
export async function getVisit(
  db: Db,
  request: { id: string },
  { visitId }: { visitId: string },
): Promise<VisitInHand> {
  const visit = await db.visit.findFirst({
    where: { id: visitId, requestId: request.id },
    select: forChange,
  });
  if (!visit) throw notFound("visit");
  return visit;
}

/** What was offered or agreed and is still to come; a request has one at most. */
export const findActiveVisit = (db: Db, requestId: string): Promise<VisitInHand | null> =>
  db.visit.findFirst({ where: { requestId, status: { in: [...ACTIVE_VISITS] } }, select: forChange });

export const changedMeanwhile = (status: VisitStatus) =>
  conflict(
    "visits.changed_meanwhile",
    `This visit changed a moment ago: it is ${VISIT_LABEL[status]} now. Nothing was changed by you. Look again and decide.`,
  );
