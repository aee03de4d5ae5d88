import type { Actor } from "@/lib/platform/actor";
import { type CsvColumn, toCsv } from "@/lib/platform/csv";
import type { ListPage } from "../console/pages";
import type { Outcome } from "./actions";
import { getBulkRun } from "./queries";

const COLUMNS: CsvColumn<Outcome>[] = [
  { header: "Name", value: ({ name }) => name },
  { header: "About", value: ({ about }) => about },
  { header: "Result", value: ({ ok }) => (ok ? "done" : "left out") },
  { header: "Why", value: ({ why }) => why },
];

/** What a bulk action of one's own did, as a table for spreadsheets. */
export async function exportBulkRun(
  actor: Actor,
  { page, run }: { page: ListPage; run: string },
): Promise<string> {
  const { outcomes } = await getBulkRun(actor, page, run);
  return toCsv(COLUMNS, outcomes);
}
