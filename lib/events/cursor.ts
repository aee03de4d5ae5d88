/** What a row must bring so that a page can end at it. */
export type Position = { id: string; startsAt: Date };

export const cursorOf = ({ id, startsAt }: Position): string => `${startsAt.getTime().toString(36)}_${id}`;

/** Where the page after this cursor begins, in the list's direction; a cursor that cannot be read is the first page. */
export function beyond(cursor: string | undefined, direction: "asc" | "desc") {
  const last = cursor ? read(cursor) : null;
  if (!last) return {};
  const { id, startsAt } = last;
  // The first line bounds the index scan: an OR by itself would read from the top.
  return direction === "asc"
    ? { startsAt: { gte: startsAt }, OR: [{ startsAt: { gt: startsAt } }, { startsAt, id: { gt: id } }] }
    : { startsAt: { lte: startsAt }, OR: [{ startsAt: { lt: startsAt } }, { startsAt, id: { lt: id } }] };
}

function read(cursor: string): Position | null {
  const [, time = "", id = ""] =
    /^([0-9a-z]{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  return id ? { id, startsAt: new Date(Number.parseInt(time, 36)) } : null;
}
