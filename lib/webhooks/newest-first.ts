type Position = { id: string; createdAt: Date };

const cursorOf = ({ id, createdAt }: Position): string => `${createdAt.getTime().toString(36)}_${id}`;

/** Where the page after this cursor begins; a cursor that cannot be read is the first page. */
export function olderThan(cursor: string | undefined) {
  const last = cursor ? read(cursor) : null;
  if (!last) return {};
  const { id, createdAt } = last;
  // The first line bounds the index scan: an OR by itself would read from the top.
  return {
    createdAt: { lte: createdAt },
    OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
  };
}

function read(cursor: string): Position | null {
  const [, time = "", id = ""] =
    /^([0-9a-z]{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  return id ? { id, createdAt: new Date(Number.parseInt(time, 36)) } : null;
}

/** Of one row more than a page: the page, and the cursor of the next one. */
export function pageOf<Row extends Position>(rows: Row[], size: number) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > size && last ? cursorOf(last) : null };
}
