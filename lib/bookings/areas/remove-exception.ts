import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { assertMayManageAreas } from "../permissions";
import { offerFreed } from "../waiting/offer-freed";
import { getArea, lockArea } from "./find-area";
import type { RemoveExceptionInput } from "./schema";

/** The date is like its weekday again; whoever waits for hours of it gets them offered. */
export async function removeException(actor: Actor, input: RemoveExceptionInput, now = new Date()) {
  assertMayManageAreas(actor);
  return transact(actor, async (tx, record) => {
    await lockArea(tx, input.id, now);
    const { count } = await tx.areaException.deleteMany({
      where: { id: input.exceptionId, areaId: input.id },
    });
    if (!count) throw notFound("date");
    const area = await getArea(tx, input.id, now);
    await offerFreed(tx, record, { area, now, ...(await readSettings(tx)) });
    return { id: input.id, name: area.name };
  });
}
