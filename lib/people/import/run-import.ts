import { loadActor } from "@/lib/people/load-actor";
import type { Actor } from "@/lib/platform/actor";
import { AppError, conflict, forbidden } from "@/lib/platform/errors";
import { prisma, type Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { isAdministrator } from "../permissions";
import type { Mapping } from "./fields";
import { type ImportCounts, judgeList, type OwnerList, readList } from "./plan";
import { storeRows } from "./store-rows";
import { lockImports, writeResidents } from "./write-residents";

export type RunImportInput = { importId: string; isLastAttempt: boolean };

/**
 * Carries out an import that was asked for, in the name of whoever asked: everything with one commit, or nothing. The
 * lines are judged anew, because people sign up and move meanwhile. How far it is goes out beside the transaction, so
 * that the page sees it before. Doing it again changes nothing.
 */
export async function runImport(actor: Actor, { importId, isLastAttempt }: RunImportInput, now = new Date()) {
  if (actor.kind !== "system") throw forbidden("people.system_only", "Only the system does this.");
  try {
    const { file, mapping, requestedById, ...found } = await prisma.ownerImport.findUniqueOrThrow({
      where: { id: importId },
      include: { file: true },
    });
    if (found.finishedAt) return written(found);
    const importer = requestedById ? await loadActor(requestedById) : null;
    if (!importer || !isAdministrator(importer))
      throw forbidden(
        "people.not_administrator",
        "Whoever started this import is no administrator any more.",
      );
    if (!file)
      throw conflict("people.import_file_gone", "The file is not kept any more. Please upload it again.");
    const list = await readList({ content: file.content, mapping: mapping as Mapping });
    return await transact(importer, (tx) => carryOut(tx, { importId, list, now }));
  } catch (error) {
    // Rolled back: what the bar said before is no longer true.
    if (isLastAttempt || error instanceof AppError) await giveUp(actor, importId, { error, now });
    else await show(importId, { status: "WAITING", done: 0 });
    if (error instanceof AppError) return { failed: error.reason };
    throw error;
  }
}

type Work = { importId: string; list: OwnerList; now: Date };

async function carryOut(tx: Tx, { importId, list, now }: Work) {
  await lockImports(tx);
  const found = await tx.ownerImport.findUniqueOrThrow({ where: { id: importId } });
  if (found.finishedAt) return written(found);

  const { rows, counts } = await judgeList(tx, list, { lock: true });
  if (counts.refused && !found.validOnly)
    throw conflict(
      "people.import_refused_rows",
      "The estate has changed since the file was checked, and some lines cannot be imported any more. Please upload it again.",
    );
  await show(importId, { status: "RUNNING", startedAt: now, done: 0, ...counts });
  await writeResidents(tx, rows, now, (done) => show(importId, { done }));
  await storeRows(tx, importId, rows);
  await tx.ownerImport.update({
    where: { id: importId },
    data: { status: "DONE", ...counts, done: counts.created + counts.updated, finishedAt: now },
  });
  return written(counts);
}

const written = ({ created, updated }: Pick<ImportCounts, "created" | "updated">) => ({ created, updated });

type Change = Parameters<typeof prisma.ownerImport.updateMany>[0]["data"];

/** The end of it, and therefore in the audit. */
async function giveUp(actor: Actor, importId: string, { error, now }: { error: unknown; now: Date }) {
  await transact(actor, (tx) =>
    tx.ownerImport.updateMany({
      where: { id: importId, finishedAt: null },
      data: { status: "FAILED", done: 0, finishedAt: now, error: reasonOf(error) },
    }),
  );
}

/** On a connection of its own; an import that is finished stays as it is. */
async function show(importId: string, data: Change): Promise<void> {
  await prisma.ownerImport.updateMany({ where: { id: importId, finishedAt: null }, data });
}

const reasonOf = (error: unknown): string =>
  error instanceof AppError
    ? error.message
    : "A fault of ours; the reason stands with the background work. Please upload the file again.";
