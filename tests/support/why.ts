import { getRequest } from "@/lib/maintenance/queries";
import { explainRequest } from "@/lib/notifications/decisions";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";

/** "Why it is so", as the request's page asks it. */
export async function whyOf(actor: Actor, requestId: string, now = new Date()) {
  const { ticketNumber } = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { id: requestId } });
  return explainRequest(actor, await getRequest(actor, ticketNumber), await readSettings(), now);
}
