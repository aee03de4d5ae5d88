import type { Actor } from "@/lib/platform/actor";
import { invalid, notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { lockDraft } from "./lock-import";
import { requireImporter } from "./permission";
import { judgeList, readList } from "./plan";
import type { MapColumnsInput } from "./schema";
import { storeRows } from "./store-rows";

/** Says which column means what, and looks through the lines again. */
export async function mapColumns(actor: Actor, { importId, mapping }: MapColumnsInput) {
  requireImporter(actor);
  const found = await prisma.ownerImport.findUnique({ where: { id: importId }, include: { file: true } });
  if (!found?.file) throw notFound("import");
  const list = await readList({ content: found.file.content, mapping });
  return transact(actor, async (tx) => {
    const { columns } = await lockDraft(tx, importId);
    const missing = Object.entries(mapping).find(([, column]) => column >= columns.length);
    if (missing) throw invalid(missing[0], "people.no_such_column", "There is no such column in the file.");

    const { rows, counts } = await judgeList(tx, list, { lock: false });
    await tx.ownerImport.update({ where: { id: importId }, data: { mapping, ...counts } });
    await storeRows(tx, importId, rows);
    return { importId };
  });
}
