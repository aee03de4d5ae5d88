import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { documentEdited } from "./activity";
import { assertCanReadAs, changedMeanwhile, getKeptDocument } from "./find-document";
import type { EditDocumentInput } from "./schema";

/** What is said about a paper, and who may read it; its files stay as they are. */
export async function editDocument(actor: Actor, { documentId, seen, ...facts }: EditDocumentInput) {
  return transact(actor, async (tx, record) => {
    await getKeptDocument(tx, actor, documentId);
    assertCanReadAs(actor, facts);
    const { count } = await tx.document.updateMany({
      where: { id: documentId, revision: seen },
      data: { ...facts, revision: { increment: 1 } },
    });
    if (!count) throw changedMeanwhile();
    record(documentEdited({ documentId }));
    return { documentId };
  });
}
