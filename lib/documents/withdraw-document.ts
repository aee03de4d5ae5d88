import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { documentWithdrawn } from "./activity";
import { changedMeanwhile, getKeptDocument } from "./find-document";
import type { AboutDocumentInput } from "./schema";

/** Takes a paper off the list; it and its files are kept. */
export async function withdrawDocument(actor: Actor, { documentId }: AboutDocumentInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const { title } = await getKeptDocument(tx, actor, documentId);
    const { count } = await tx.document.updateMany({
      where: { id: documentId, withdrawnAt: null },
      data: { withdrawnAt: now, revision: { increment: 1 } },
    });
    if (!count) throw changedMeanwhile();
    record(documentWithdrawn({ documentId }));
    return { documentId, title };
  });
}
