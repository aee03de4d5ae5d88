import type { Actor } from "@/lib/platform/actor";
import { forbidden, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { canManagePeople, canReadPeople } from "../permissions";

/** A resident's record with its account, if there is one, for an administrator to change. */
export async function lockResident(tx: Tx, actor: Actor, id: string) {
  if (!canReadPeople(actor)) throw notFound("resident");
  if (!canManagePeople(actor))
    throw forbidden("people.not_administrator", "Only an administrator changes residents' records.");
  await tx.$queryRaw`select 1 from residents where id = ${id}::uuid for no key update`;
  const resident = await tx.resident.findUnique({ where: { id }, include: { user: true } });
  if (!resident) throw notFound("resident");
  return resident;
}
