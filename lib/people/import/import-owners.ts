import { type Actor, userIdOf } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { readableName } from "@/lib/platform/file-input";
import { transact } from "@/lib/platform/transact";
import { hashOf } from "./content-hash";
import type { Mapping } from "./fields";
import type { JudgedOwner } from "./judge";
import { requireImporter } from "./permission";
import { type ImportCounts, isComplete, judgeList, readList } from "./plan";
import { storeRows } from "./store-rows";
import { lockImports, writeResidents } from "./write-residents";

export type ImportOwnersInput = {
  fileName: string;
  content: Uint8Array;
  /** Without it the file's own headings decide. */
  mapping?: Mapping;
  /** Says what would happen. */
  dryRun?: boolean;
  /** Leaves refused lines out; otherwise one of them stops everything. */
  validOnly?: boolean;
};

export type ImportReport = {
  /** Null when nothing was written: a dry run, or refused lines. */
  importId: string | null;
  counts: ImportCounts;
  rows: Pick<JudgedOwner, "line" | "result" | "flatNumber" | "residentType" | "name" | "notes">[];
};

/** A whole list at once, with one commit or none, and what became of each line. */
export async function importOwners(
  actor: Actor,
  { fileName, content, mapping: given, dryRun = false, validOnly = false }: ImportOwnersInput,
  now = new Date(),
): Promise<ImportReport> {
  requireImporter(actor);
  const list = await readList({ content, mapping: given });
  const { columns, mapping } = list;
  if (!isComplete(mapping))
    throw invalid(
      "file",
      "people.import_no_headings",
      "The file has no headings from which the flat and the name can be told.",
    );
  return transact(actor, async (tx) => {
    await lockImports(tx);
    const { rows, counts } = await judgeList(tx, list, { lock: !dryRun });
    const report = rows.map(({ values: _, changes: __, recordId: ___, hasWarning: ____, ...row }) => row);
    if (dryRun || (counts.refused && !validOnly)) return { importId: null, counts, rows: report };

    const { id } = await tx.ownerImport.create({
      data: {
        fileName: readableName(fileName, "file"),
        bytes: content.length,
        contentHash: hashOf(content),
        columns,
        mapping,
        status: "DONE",
        validOnly,
        ...counts,
        done: counts.created + counts.updated,
        requestedById: userIdOf(actor),
        createdAt: now,
        startedAt: now,
        finishedAt: now,
      },
      select: { id: true },
    });
    await writeResidents(tx, rows, now, async () => {});
    await storeRows(tx, id, rows);
    return { importId: id, counts, rows: report };
  });
}
