import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { storage } from "@/lib/platform/storage";
import { transact } from "@/lib/platform/transact";

/**
 * Removes every request with its timeline, photos, notifications and what was reckoned from it; people, categories,
 * budgets and the audit stay. For demos and developers: the doors refuse it in a live estate.
 */
export async function flushRequests(actor: Actor, _input: { confirm: true }) {
  if (actor.kind !== "system" && !isAdministrator(actor)) throw notFound("page");
  const flushed = await transact(actor, async (tx) => {
    const photos = await tx.attachment.findMany({ select: { storageKey: true, thumbnailKey: true } });
    await tx.attachment.deleteMany();
    await tx.maintenanceUpdate.deleteMany();
    const { count: requests } = await tx.maintenanceRequest.deleteMany();
    const about = { subject: { startsWith: "request:" } };
    const { count: notifications } = await tx.notification.deleteMany({ where: about });
    await tx.decision.deleteMany({ where: about });
    const { count: reports } = await tx.staffPerformanceReport.deleteMany();
    await tx.budgetAlert.deleteMany();
    return { requests, notifications, reports, keys: photos.flatMap((each) => Object.values(each)) };
  });
  const { keys, ...counts } = flushed;
  for (const key of keys) await storage.remove(key);
  return { ...counts, files: keys.length };
}
