import type { Actor } from "@/lib/platform/actor";
import { type CsvColumn, toCsv } from "@/lib/platform/csv";
import { RESIDENT_TYPE_LABEL } from "../labels";
import { getOwnerImport, listAllImportRows, type OwnerImportRow } from "./queries";
import { RESULT_LABEL } from "./results";

/** Every line of the file with what became of it, or would, and why. */
export async function exportImportReport(actor: Actor, id: string): Promise<string> {
  const { status } = await getOwnerImport(actor, id);
  const tense = status === "DONE" ? "done" : "ahead";
  const columns: CsvColumn<OwnerImportRow>[] = [
    { header: "Line", value: ({ line }) => line },
    { header: "Flat", value: ({ flatNumber }) => flatNumber },
    { header: "Type", value: ({ residentType }) => residentType && RESIDENT_TYPE_LABEL[residentType] },
    { header: "Name", value: ({ name }) => name },
    { header: "Result", value: ({ result }) => RESULT_LABEL[result][tense].toLowerCase() },
    { header: "Why", value: ({ notes }) => notes.join(" ") },
  ];
  return toCsv(columns, await listAllImportRows(id));
}
