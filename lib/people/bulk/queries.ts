import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { ListPage } from "../console/pages";
import { isUuid } from "../is-uuid";
import type { BulkAction, Outcome } from "./actions";

export type BulkRun = { id: string; action: BulkAction; createdAt: Date; outcomes: Outcome[] };

/** What a bulk action of one's own did. */
export async function getBulkRun(actor: Actor, page: ListPage, id: string): Promise<BulkRun> {
  const userId = userIdOf(actor);
  const run = userId && isUuid(id) ? await prisma.bulkRun.findFirst({ where: { id, userId, page } }) : null;
  if (!run) throw notFound("result");
  return {
    id: run.id,
    action: run.action as BulkAction,
    createdAt: run.createdAt,
    outcomes: run.outcomes as Outcome[],
  };
}
