import { decodePosition, pageAt } from "./position";

/** A list by (created_at, id), newest first; its index has this direction. */
export const NEWEST_FIRST = [{ createdAt: "desc" }, { id: "desc" }] as const satisfies object[];

/** Where the page after this cursor begins; a cursor that cannot be read is the first page. */
export function olderThan(cursor: string | undefined) {
  const last = decodePosition(cursor);
  if (!last) return {};
  const { at, id } = last;
  // The first line bounds the index scan: an OR by itself would read from the top.
  return { createdAt: { lte: at }, OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

/** Of one row more than a page: the page, and the cursor of the next one. */
export const pageOf = <Row extends { id: string; createdAt: Date }>(rows: Row[], size: number) =>
  pageAt(rows, size, ({ createdAt, id }) => ({ at: createdAt, id }));
