import { conflict, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** Why nothing was changed: it is gone, or it is another one than on the screen. */
export async function whyUnchanged(tx: Tx, id: string) {
  const exists = await tx.webhookEndpoint.count({ where: { id, removedAt: null } });
  if (!exists) return notFound("endpoint");
  return conflict(
    "webhooks.changed_meanwhile",
    "Somebody changed this endpoint a moment ago. Nothing was changed by you: open it again, look, and decide.",
  );
}
