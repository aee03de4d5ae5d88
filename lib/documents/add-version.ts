import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { versionAdded } from "./activity";
import { changedMeanwhile, getKeptDocument } from "./find-document";
import type { AddVersionInput } from "./schema";
import { withFile } from "./with-file";

/** A newer file of the same paper; the older ones stay. */
export async function addVersion(actor: Actor, input: AddVersionInput, now = new Date()) {
  const { file: files, idempotencyKey, ...fields } = input;
  const { documentId, seen, note } = fields;
  await getKeptDocument(prisma, actor, documentId);
  return withFile(files, (file) =>
    transact(
      actor,
      async (tx, record) => {
        const { withdrawnAt, ...document } = await getKeptDocument(tx, actor, documentId);
        if (withdrawnAt)
          throw conflict(
            "documents.withdrawn",
            "This document was withdrawn. Put it back before you renew it.",
          );
        const number = document.version + 1;
        const { count } = await tx.document.updateMany({
          where: { id: documentId, revision: seen, version: document.version },
          data: { version: number, revision: { increment: 1 }, changedAt: now },
        });
        if (!count) throw changedMeanwhile();
        await tx.documentVersion.create({
          data: {
            ...file,
            documentId,
            number,
            note: note ?? "",
            uploadedById: userIdOf(actor) as string,
            createdAt: now,
          },
        });
        record(versionAdded({ documentId, number }));
        return { documentId, number };
      },
      { key: idempotencyKey, operation: "documents.version", input: fields, files },
    ),
  );
}
