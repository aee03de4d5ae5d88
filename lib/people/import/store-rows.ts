import type { Tx } from "@/lib/platform/prisma";
import type { JudgedOwner } from "./judge";

const BATCH = 2_000;

/** What became of each line, or would: replaces what was said before. */
export async function storeRows(tx: Tx, importId: string, rows: readonly JudgedOwner[]): Promise<void> {
  await tx.$executeRaw`delete from owner_import_rows where import_id = ${importId}::uuid`;
  for (let from = 0; from < rows.length; from += BATCH) {
    const part = rows
      .slice(from, from + BATCH)
      .map(({ values: _, changes: __, recordId: ___, ...row }) => row);
    await tx.$executeRaw`
      insert into owner_import_rows (import_id, line, result, has_warning, flat_number, resident_type, name, notes)
      select ${importId}::uuid, r.line, r.result, r."hasWarning", r."flatNumber", r."residentType", r.name,
        array(select jsonb_array_elements_text(r.notes))
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r(line int, result owner_row_result,
        "hasWarning" boolean, "flatNumber" text, "residentType" resident_type, name text, notes jsonb)`;
  }
}
