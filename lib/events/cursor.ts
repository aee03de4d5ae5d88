import { decodePosition } from "@/lib/platform/position";

/** Where the page after this cursor begins, in the list's direction; a cursor that cannot be read is the first page. */
export function beyond(cursor: string | undefined, direction: "asc" | "desc") {
  const last = decodePosition(cursor);
  if (!last) return {};
  const { at, id } = last;
  // The first line bounds the index scan: an OR by itself would read from the top.
  return direction === "asc"
    ? { startsAt: { gte: at }, OR: [{ startsAt: { gt: at } }, { startsAt: at, id: { gt: id } }] }
    : { startsAt: { lte: at }, OR: [{ startsAt: { lt: at } }, { startsAt: at, id: { lt: id } }] };
}
