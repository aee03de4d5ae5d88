import type { Db } from "@/lib/platform/prisma";

/** What rules and texts about a webhook that was switched off may know. */
export type WebhookFacts = { webhook: { id: string; name: string; problem: string; ownerId: string } };

/** Null when somebody has switched it on again, or removed it. */
export async function loadWebhookFacts(db: Db, id: string): Promise<WebhookFacts | null> {
  const found = await db.webhookEndpoint.findUnique({
    where: { id, isEnabled: false, removedAt: null },
    select: {
      name: true,
      ownerId: true,
      deliveries: {
        where: { error: { not: null } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { error: true },
      },
    },
    relationLoadStrategy: "join",
  });
  if (!found) return null;
  const { name, ownerId, deliveries } = found;
  return { webhook: { id, name, ownerId, problem: deliveries[0]?.error ?? "" } };
}
