import type { DocumentAudience, DocumentCategory } from "@/lib/generated/prisma/enums";
import type { Actor, UserActor } from "@/lib/platform/actor";
import { conflict, forbidden, invalid, notFound } from "@/lib/platform/errors";
import type { Db } from "@/lib/platform/prisma";
import { canKeepDocuments, canRead, visibleDocuments } from "./permissions";

/** What verbs work on: what is invisible is "not found", what is not theirs to keep "forbidden". */
export async function getKeptDocument(db: Db, actor: Actor, id: string) {
  const document = await db.document.findFirst({
    where: { AND: [{ id }, visibleDocuments(actor)] },
    select: { id: true, title: true, version: true, withdrawnAt: true },
  });
  if (!document) throw notFound("document");
  assertKeeps(actor);
  return document;
}

export function assertKeeps(actor: Actor): asserts actor is UserActor {
  if (canKeepDocuments(actor)) return;
  throw forbidden("documents.not_keeper", "Only the committee and the estate office look after documents.");
}

/** Nobody can put a paper where they could not read it themselves. */
export function assertCanReadAs(
  actor: Actor,
  as: { category: DocumentCategory; audience: DocumentAudience },
): void {
  if (canRead(actor, as)) return;
  throw invalid(
    "audience",
    "documents.out_of_reach",
    "You could not read this yourself afterwards: only the committee keeps papers for the committee. Choose “Everyone”.",
  );
}

export const changedMeanwhile = () =>
  conflict(
    "documents.changed_meanwhile",
    "Somebody changed this document a moment ago. Nothing was changed by you: open it again, look, and decide.",
  );
