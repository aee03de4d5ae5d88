import type { AccessKind } from "@/lib/generated/prisma/enums";
import { recordAccess } from "@/lib/people/record-access";
import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import type { AuditRow } from "./queries";

const PERSONAL: [AccessKind, string[]][] = [
  ["PHONE", ["phone_number", "alternate_phone"]],
  ["CONTACTS", ["emergency_contact_name", "emergency_contact_phone"]],
];

/** Entries about residents hold old and new telephone numbers: whoever is shown them is in the residents' access log. */
export async function recordShownEntries(
  actor: Actor,
  rows: readonly AuditRow[],
  now = new Date(),
): Promise<void> {
  const shown = PERSONAL.map(([kind, columns]) => ({ kind, records: recordsWith(rows, columns) }));
  const ids = [...new Set(shown.flatMap(({ records }) => records))];
  if (!ids.length) return;
  const residents = await prisma.resident.findMany({
    where: { id: { in: ids }, userId: { not: null } },
    select: { id: true, userId: true },
  });
  for (const { kind, records } of shown) {
    const residentIds = residents.flatMap(({ id, userId }) =>
      userId && records.includes(id) ? [userId] : [],
    );
    await recordAccess(actor, { residentIds, kinds: [kind], subject: "audit" }, now);
  }
}

/** Ids of the residents whose entries hold a value, old or new, in one of these columns. */
const recordsWith = (rows: readonly AuditRow[], columns: string[]): string[] =>
  rows
    .filter(({ entity, changes }) => {
      const values = changes as Record<string, unknown[] | undefined>;
      return entity === "residents" && columns.some((column) => values[column]?.some(Boolean));
    })
    .map(({ entityId }) => entityId);
