import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, invalid } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { ownerImportRequested } from "./activity";
import { lockDraft } from "./lock-import";
import { requireImporter } from "./permission";
import type { StartImportInput } from "./schema";

/** Hands the import to the background; its page says how far it is. */
export async function startImport(actor: Actor, { importId, validOnly }: StartImportInput) {
  requireImporter(actor);
  return transact(actor, async (tx, record) => {
    const { created, updated, refused } = await lockDraft(tx, importId);
    if (created + updated === 0)
      throw conflict("people.import_empty", "No line of this file brings anything new.");
    if (refused && !validOnly)
      throw invalid(
        "validOnly",
        "people.import_refused_rows",
        `${refused} ${refused === 1 ? "line" : "lines"} cannot be imported. Tick this to import the others, or correct the file and upload it again.`,
      );

    await tx.ownerImport.update({
      where: { id: importId },
      data: { status: "WAITING", validOnly, requestedById: userIdOf(actor) },
    });
    record(ownerImportRequested({ importId }));
    return { importId };
  });
}
