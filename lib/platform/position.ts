/** Where a page of a list ended: by an instant and, within it, by id. */
export type Position = { at: Date; id: string };

const encodePosition = ({ at, id }: Position): string => `${at.getTime().toString(36)}_${id}`;

/** Null for anything that is no position: a broken cursor is the first page. */
export function decodePosition(cursor: string | undefined): Position | null {
  const [, time = "", id = ""] =
    /^([0-9a-z]{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor ?? "") ?? [];
  return id ? { at: new Date(Number.parseInt(time, 36)), id } : null;
}

/** An instant in a cursor; null for what was written by hand and the database would refuse. */
export const instantOf = (given: unknown): Date | null =>
  Number.isInteger(given) && (given as number) >= 0 && (given as number) < 36 ** 9
    ? new Date(given as number)
    : null;

/** Of one row more than a page: the page, and the cursor of the next one. */
export function pageAt<Row>(rows: Row[], size: number, positionOf: (row: Row) => Position) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > size && last ? encodePosition(positionOf(last)) : null };
}
