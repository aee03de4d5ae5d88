import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { documentRestored } from "./activity";
import { changedMeanwhile, getKeptDocument } from "./find-document";
import type { AboutDocumentInput } from "./schema";

/** Puts a withdrawn paper back. */
export async function restoreDocument(actor: Actor, { documentId }: AboutDocumentInput) {
  return transact(actor, async (tx, record) => {
    const { title } = await getKeptDocument(tx, actor, documentId);
    const { count } = await tx.document.updateMany({
      where: { id: documentId, withdrawnAt: { not: null } },
      data: { withdrawnAt: null, revision: { increment: 1 } },
    });
    if (!count) throw changedMeanwhile();
    record(documentRestored({ documentId }));
    return { documentId, title };
  });
}
