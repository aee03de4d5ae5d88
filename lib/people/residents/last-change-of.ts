import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { isUuid } from "../is-uuid";
import { lastChange } from "../last-change";
import { canManagePeople } from "../permissions";

/** What a form about this resident is made from. */
export async function seenOfResident(actor: Actor, residentId: string): Promise<string> {
  if (!canManagePeople(actor) || !isUuid(residentId)) return "0";
  const resident = await prisma.resident.findUnique({ where: { id: residentId }, select: { userId: true } });
  return lastChange(prisma, { residentId, userId: resident?.userId });
}
