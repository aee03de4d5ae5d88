import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import type { Check, Finding } from "../check";
import { MOST_FINDINGS } from "../check";
import { listNamedFiles } from "../stored-keys";

/** What a row names is in the storage, and the row belongs to a request. */
export const attachmentRows: Check = {
  name: "attachment-rows",
  label: "Every photo and document that is named exists",
  find: async () => [...(await withoutRequest()), ...(await withoutFile())].slice(0, MOST_FINDINGS),
};

async function withoutRequest(): Promise<Finding[]> {
  const rows = await prisma.$queryRaw<{ row: string; name: string }[]>`
    select a.id::text as row, a.file_name as name from attachments a
    where not exists (select from maintenance_requests r where r.id = a.request_id)
      or (a.update_id is not null
        and not exists (select from maintenance_updates u where u.id = a.update_id and u.request_id = a.request_id))
    limit ${MOST_FINDINGS}`;
  return rows.map(({ row, name }) => ({
    row: `attachments ${row}`,
    what: `The photo “${name}” belongs to a request or an entry that does not exist.`,
    mend: "Look in the audit which request was removed; then delete the row by SQL.",
  }));
}

async function withoutFile(): Promise<Finding[]> {
  const named = await listNamedFiles();
  const kept = new Set<string>();
  for await (const key of storage.keys()) kept.add(key);
  return named
    .filter(({ key }) => !kept.has(key))
    .map(({ key, table, id }) => ({
      row: `${table} ${id}`,
      what: `The file ${key} is missing in the storage.`,
      mend: "Copy it back from a backup to this path; files never change, so any backup of it is the right one.",
    }));
}
