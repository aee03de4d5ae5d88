import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { canReadPeople } from "../permissions";
import type { ChooseColumnsInput } from "./schema";

/** Which columns of a list this person sees from now on; none is as it was made. */
export async function chooseColumns(actor: Actor, { page, columns }: ChooseColumnsInput) {
  if (actor.kind !== "user" || !canReadPeople(actor))
    throw forbidden("people.not_a_manager", "Only managers and administrators choose columns.");
  const userId = actor.userId;
  return transact(actor, async (tx) => {
    const where = { userId_page: { userId, page } };
    if (columns.length)
      await tx.columnChoice.upsert({ where, create: { userId, page, columns }, update: { columns } });
    else await tx.columnChoice.deleteMany({ where: { userId, page } });
    return { page, columns };
  });
}
