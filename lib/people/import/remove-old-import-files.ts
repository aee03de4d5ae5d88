import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";

const KEPT_MS = 30 * 86_400_000;

/**
 * Imported lists are full of names and numbers: after 30 days the file and its lines go, and what never was imported
 * goes as a whole. That there was an import, from which file and with what result, stays. Returns how many it met.
 */
export async function removeOldImportFiles(actor: Actor, now = new Date()): Promise<number> {
  if (actor.kind !== "system") throw forbidden("people.system_only", "Only the system does this.");
  const createdAt = { lt: new Date(now.getTime() - KEPT_MS) };
  const ended = { import: { createdAt, finishedAt: { not: null } } };
  return transact(actor, async (tx) => {
    const drafts = await tx.ownerImport.deleteMany({ where: { status: "DRAFT", createdAt } });
    await tx.ownerImportRow.deleteMany({ where: ended });
    const files = await tx.ownerImportFile.deleteMany({ where: ended });
    return drafts.count + files.count;
  });
}
