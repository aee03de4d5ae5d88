import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { assertMayManagePlaces } from "./permissions";

/** A place, locked for its change. */
export async function getPlaceForChange(tx: Tx, actor: Actor, id: string) {
  assertMayManagePlaces(actor);
  if (!isUuid(id)) throw notFound("place");
  await tx.$queryRaw`select 1 from places where id = ${id}::uuid for update`;
  const place = await tx.place.findUnique({
    where: { id },
    select: { id: true, name: true, isActive: true, updatedAt: true },
  });
  if (!place) throw notFound("place");
  return place;
}
