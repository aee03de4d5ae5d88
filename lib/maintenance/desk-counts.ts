import { type Actor, userIdOf } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { TAB } from "./list-filter";
import { visibleRequests } from "./permissions";

export type DeskCounts = { open: number; submitted: number; unassigned: number; mine: number };

/** What lies on the desks of everybody this person oversees: one query over the open requests. */
export async function countDesks(actor: Actor, now = new Date()): Promise<DeskCounts> {
  const desks = await prisma.maintenanceRequest.groupBy({
    by: ["status", "assignedToId"],
    where: { AND: [visibleRequests(actor), TAB.open(actor, now)] },
    _count: true,
  });
  const me = userIdOf(actor);
  const sum = (keep: (desk: (typeof desks)[number]) => boolean) =>
    desks.filter(keep).reduce((total, desk) => total + desk._count, 0);
  return {
    open: sum(() => true),
    submitted: sum(({ status }) => status === "SUBMITTED"),
    unassigned: sum(({ assignedToId }) => assignedToId === null),
    mine: sum(({ assignedToId }) => assignedToId !== null && assignedToId === me),
  };
}
