import type { Db } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { decode } from "./decode";
import { readExisting } from "./existing";
import { type Mapping, REQUIRED_FIELDS } from "./fields";
import { type JudgedOwner, judge } from "./judge";
import type { OwnerLine } from "./read-line";
import { keyOf, readOwners } from "./read-owners";
import { readTable } from "./table";

export type ImportCounts = {
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  warned: number;
  /** Blank lines, headings and totals. */
  passedOver: number;
};

/** What stands in a file; `owners` is empty while the mapping says too little. */
export type OwnerList = { columns: string[]; mapping: Mapping; owners: OwnerLine[]; passedOver: number };

type Given = { content: Uint8Array; mapping?: Mapping | undefined };

/** Reads a file; without a mapping by its own headings. Long work: do it before the transaction. */
export async function readList({ content, mapping: given }: Given): Promise<OwnerList> {
  const table = readTable(decode(content));
  const [columns, mapping] = [table.columns, given ?? table.guess];
  if (!isComplete(mapping)) return { columns, mapping, owners: [], passedOver: 0 };
  const { locale } = await readSettings();
  return { columns, mapping, ...(await readOwners(table, mapping, locale)) };
}

/** What would become of each line now. Writes nothing. */
export async function judgeList(
  db: Db,
  { owners, passedOver }: OwnerList,
  options: { lock: boolean },
): Promise<{ rows: JudgedOwner[]; counts: ImportCounts }> {
  const existing = await readExisting(db, owners, options);
  const rows = owners.map((owner) => judge(owner, (owner.values && existing.get(keyOf(owner.values))) ?? []));
  return { rows, counts: count(rows, passedOver) };
}

export const isComplete = (mapping: Mapping): boolean =>
  REQUIRED_FIELDS.every((field) => mapping[field] !== undefined);

function count(rows: readonly JudgedOwner[], passedOver: number): ImportCounts {
  const of = (result: JudgedOwner["result"]) => rows.filter((row) => row.result === result).length;
  return {
    created: of("CREATED"),
    updated: of("UPDATED"),
    unchanged: of("UNCHANGED"),
    refused: of("REFUSED"),
    warned: rows.filter(({ hasWarning }) => hasWarning).length,
    passedOver,
  };
}
