import type { Actor } from "@/lib/platform/actor";
import type { CsvColumn } from "@/lib/platform/csv";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { type AuditChange, type AuditLine, describeEntry } from "./describe";
import { ACTION_LABEL } from "./labels";
import { readNames } from "./names";
import { listAudit } from "./queries";
import { recordShownEntries } from "./record-shown";
import type { AuditFilter } from "./schema";

const PAGE = 1_000;
/** What a spreadsheet still opens: narrow the filters for what is older. */
export const EXPORTED_ENTRIES = 100_000;

type Row = Pick<AuditLine, "id" | "at" | "who" | "action" | "what" | "name" | "entityId" | "requestId"> &
  AuditChange;

export const auditColumns = (format: EstateFormat): CsvColumn<Row>[] => [
  { header: "Entry", value: ({ id }) => id },
  { header: `When (${format.timeZone})`, value: ({ at }) => formatDateTime(at, format) },
  { header: "When (UTC)", value: ({ at }) => at.toISOString() },
  { header: "Who", value: ({ who }) => who },
  { header: "Action", value: ({ action }) => ACTION_LABEL[action] },
  { header: "What", value: ({ what }) => what },
  { header: "Name", value: ({ name }) => name },
  { header: "Field", value: ({ field }) => field },
  { header: "Old value", value: ({ from }) => from },
  { header: "New value", value: ({ to }) => to },
  { header: "Id", value: ({ entityId }) => entityId },
  { header: "Request id", value: ({ requestId }) => requestId },
];

/** The filtered entries, newest first, a page at a time: one row per changed field. */
export async function* exportAudit(
  actor: Actor,
  filter: AuditFilter,
  format: EstateFormat,
): AsyncGenerator<Row[]> {
  let cursor: string | undefined;
  for (let sent = 0; sent < EXPORTED_ENTRIES; sent += PAGE) {
    const page = await listAudit(actor, { ...filter, cursor }, format.timeZone, PAGE);
    await recordShownEntries(actor, page.rows);
    const names = await readNames(page.rows);
    yield page.rows.flatMap((row) => {
      const { changes, ...line } = describeEntry(row, names, format);
      return changes.map((change) => ({ ...line, ...change }));
    });
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}
