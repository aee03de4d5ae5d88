import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { Db, Tx } from "@/lib/platform/prisma";
import { visibleEvents } from "./permissions";

const found = {
  id: true,
  kind: true,
  title: true,
  description: true,
  location: true,
  startsAt: true,
  endsAt: true,
  isAllDay: true,
  capacity: true,
  sequence: true,
  remindedAt: true,
  cancelledAt: true,
  createdById: true,
} satisfies Prisma.EventSelect;

export type FoundEvent = Prisma.EventGetPayload<{ select: typeof found }>;

/** An event this actor may see; anything else is "not found". */
export async function getVisibleEvent(db: Db, actor: Actor, id: string): Promise<FoundEvent> {
  const event = isUuid(id)
    ? await db.event.findFirst({ where: { AND: [{ id }, visibleEvents(actor)] }, select: found })
    : null;
  if (!event) throw notFound("event");
  return event;
}

/** The same, held until the commit: whoever counts or changes its places does it one after the other. */
export async function lockEvent(tx: Tx, actor: Actor, id: string): Promise<FoundEvent> {
  if (isUuid(id)) await tx.$queryRaw`select 1 from events where id = ${id}::uuid for no key update`;
  return getVisibleEvent(tx, actor, id);
}
