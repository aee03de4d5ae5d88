import { conflict, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** Why nothing was changed: it is gone, or it is another one than on the screen. */
export async function whyUnchanged(tx: Tx, id: string) {
  const exists = await tx.emergencyContact.count({ where: { id } });
  if (!exists) return notFound("contact");
  return conflict(
    "contacts.changed_meanwhile",
    "Somebody changed this contact a moment ago. Nothing was changed by you: open it again, look, and decide.",
  );
}
