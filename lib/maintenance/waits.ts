import type { WaitReason } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { visibleRequests } from "./permissions";

export type OpenWait = { reason: WaitReason; note: string; startedAt: Date };

/** What these requests wait for now, by request; those that wait for nothing are not in it. */
export async function listOpenWaits(
  actor: Actor,
  requestIds: readonly string[],
): Promise<Map<string, OpenWait>> {
  if (!requestIds.length) return new Map();
  const rows = await prisma.requestWait.findMany({
    where: { requestId: { in: [...requestIds] }, endedAt: null, request: visibleRequests(actor) },
    select: { requestId: true, reason: true, note: true, startedAt: true },
  });
  return new Map(rows.map(({ requestId, ...wait }) => [requestId, wait]));
}
