import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canSeeInternal } from "./permissions";

export type AuditChange = { column: string; from: unknown; to: unknown };
export type HistoryEntry = {
  id: string;
  at: Date;
  action: string;
  actorLabel: string;
  changes: AuditChange[];
};

/** The audit of one request, newest first: staff only (its page has checked that it may be seen). */
export async function listHistory(actor: Actor, requestId: string): Promise<HistoryEntry[]> {
  if (!canSeeInternal(actor)) return [];
  const entries = await prisma.auditEntry.findMany({
    where: { entity: "maintenance_requests", entityId: requestId },
    orderBy: { id: "desc" },
    take: 100,
  });
  return entries.map(({ id, at, action, actorLabel, changes }) => ({
    id: String(id),
    at,
    action,
    actorLabel,
    changes: Object.entries(changes as Record<string, [unknown, unknown]>).map(([column, [from, to]]) => ({
      column,
      from,
      to,
    })),
  }));
}
