import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { canManagePeople } from "./permissions";

export type PersonChange = { column: string; from: unknown; to: unknown };
export type PersonEntry = {
  id: string;
  at: Date;
  action: string;
  actorLabel: string;
  changes: PersonChange[];
};

type Records = { userId: string | null; staffId?: string | undefined; residentId?: string | undefined };

/** The newest changes of a person's records, from the audit: for administrators. */
export async function listPersonHistory(actor: Actor, { userId, staffId, residentId }: Records, take = 40) {
  if (!canManagePeople(actor)) return [];
  const records = [
    { entity: "users", entityId: userId },
    { entity: "staff", entityId: staffId },
    { entity: "residents", entityId: residentId },
  ].flatMap(({ entity, entityId }) => (entityId ? [{ entity, entityId }] : []));
  const entries = await prisma.auditEntry.findMany({
    where: { OR: records },
    orderBy: { id: "desc" },
    take,
  });
  return entries.map(
    ({ id, at, action, actorLabel, changes }): PersonEntry => ({
      id: String(id),
      at,
      action,
      actorLabel,
      changes: Object.entries(changes as Record<string, [unknown, unknown]>).map(([column, [from, to]]) => ({
        column,
        from,
        to,
      })),
    }),
  );
}
