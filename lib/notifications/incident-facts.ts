import type { Db } from "@/lib/platform/prisma";
import { listDispatcherIds } from "./dispatchers";

/** What rules and texts about an incident may know. */
export type IncidentFacts = {
  incident: { id: string; category: string; block: string; count: number };
  /** Active staff who decide what is done first. */
  dispatcherIds: string[];
};

/** Null when it is over already: nobody needs to hurry any more. */
export async function loadIncidentFacts(db: Db, id: string): Promise<IncidentFacts | null> {
  const found = await db.incident.findUnique({
    where: { id },
    select: {
      id: true,
      block: true,
      endedAt: true,
      category: { select: { name: true } },
      _count: { select: { links: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!found || found.endedAt) return null;
  const { block, category, _count } = found;
  return {
    incident: { id, category: category.name, block, count: _count.links },
    dispatcherIds: await listDispatcherIds(db),
  };
}
