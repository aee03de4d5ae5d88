import { tryLockImports } from "@/lib/people/import/write-residents";
import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";

const REASON = "It stopped before it was done, and nothing of it was imported. Please upload the file again.";

/**
 * As failed. An import writes everything in one transaction, so what has not ended has written nothing; while one is at
 * work it holds the lock, and then none is ended.
 */
export async function endImports(actor: Actor, importIds: readonly string[], now = new Date()) {
  return transact(actor, async (tx) => {
    if (!(await tryLockImports(tx))) return { ended: [] };
    const unfinished = { id: { in: [...importIds] }, finishedAt: null };
    const found = await tx.ownerImport.findMany({ where: unfinished, select: { id: true, fileName: true } });
    await tx.ownerImport.updateMany({
      where: unfinished,
      data: { status: "FAILED", done: 0, finishedAt: now, error: REASON },
    });
    return { ended: found.map(({ fileName }) => fileName) };
  });
}
