import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { documentAdded } from "./activity";
import { assertCanReadAs, assertKeeps } from "./find-document";
import type { AddDocumentInput } from "./schema";
import { withFile } from "./with-file";

/** A new paper with its first version. */
export async function addDocument(actor: Actor, input: AddDocumentInput, now = new Date()) {
  const { file: files, idempotencyKey, ...facts } = input;
  assertKeeps(actor);
  assertCanReadAs(actor, facts);
  return withFile(files, (file) =>
    transact(
      actor,
      async (tx, record) => {
        const { id } = await tx.document.create({
          data: {
            ...facts,
            createdAt: now,
            changedAt: now,
            versions: { create: { ...file, number: 1, uploadedById: actor.userId, createdAt: now } },
          },
          select: { id: true },
        });
        record(documentAdded({ documentId: id }));
        return { documentId: id };
      },
      { key: idempotencyKey, operation: "documents.add", input: facts, files },
    ),
  );
}
