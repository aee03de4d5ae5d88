import { prisma } from "@/lib/platform/prisma";

const KEPT_MS = 30 * 86_400_000;

/** The log reaches a month back; what still waits stays. */
export async function removeOldDeliveries(now = new Date()): Promise<number> {
  const { count } = await prisma.webhookDelivery.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) }, status: { not: "QUEUED" } },
  });
  return count;
}
