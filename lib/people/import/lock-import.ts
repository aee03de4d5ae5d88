import { conflict, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** An import that is still being looked through; nobody else starts or maps it meanwhile. */
export async function lockDraft(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from owner_imports where id = ${id}::uuid for update`;
  const found = await tx.ownerImport.findUnique({ where: { id } });
  if (!found) throw notFound("import");
  if (found.status !== "DRAFT")
    throw conflict("people.import_started", "This import was started already. Look at the page again.");
  return found;
}
