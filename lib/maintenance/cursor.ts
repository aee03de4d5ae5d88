import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import { instantOf } from "@/lib/platform/position";
import type { ListRequestsInput } from "./schema";

type Sort = ListRequestsInput["sort"];
type Where = Prisma.MaintenanceRequestWhereInput;
type OrderBy = Prisma.MaintenanceRequestOrderByWithRelationInput[];

/** What a row must bring so that a page can end at it. */
export type Position = { id: string; createdAt: Date; priority: number; estimatedCompletion: Date | null };

/** Each sort is an index in exactly this direction. */
export const ORDER: Record<Sort, OrderBy> = {
  newest: [{ createdAt: "desc" }, { id: "desc" }],
  oldest: [{ createdAt: "asc" }, { id: "asc" }],
  priority: [{ priority: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  due: [{ estimatedCompletion: "asc" }, { id: "asc" }],
};

const olderThan = ({ createdAt, id }: Position) => ({
  createdAt: { lte: createdAt },
  OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }],
});

/**
 * The first column alone also bounds the index scan: an OR by itself would read from the top. By priority one bound
 * would still read all of the same priority, so that page has two ranges, of which the second is rarely needed.
 */
const AFTER: Record<Sort, (last: Position) => Where[]> = {
  newest: (last) => [olderThan(last)],
  oldest: ({ createdAt, id }) => [
    {
      createdAt: { gte: createdAt },
      OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }],
    },
  ],
  priority: (last) => [{ priority: last.priority, ...olderThan(last) }, { priority: { lt: last.priority } }],
  due: ({ estimatedCompletion, id }) => [
    {
      estimatedCompletion: { gte: estimatedCompletion as Date },
      OR: [
        { estimatedCompletion: { gt: estimatedCompletion as Date } },
        { estimatedCompletion, id: { gt: id } },
      ],
    },
  ],
};

/** The ranges, in order, that the page after this cursor reads; a cursor that cannot be read is the first page. */
export function after(sort: Sort, cursor: string | undefined): Where[] {
  const last = cursor ? decode(cursor) : null;
  return last && (sort !== "due" || last.estimatedCompletion) ? AFTER[sort](last) : [{}];
}

export const encode = ({ id, createdAt, priority, estimatedCompletion }: Position): string =>
  Buffer.from(
    JSON.stringify([id, createdAt.getTime(), priority, estimatedCompletion?.getTime() ?? null]),
  ).toString("base64url");

function decode(cursor: string): Position | null {
  try {
    const [id, created, priority, due] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const createdAt = instantOf(created);
    if (!isUuid(id) || !createdAt || ![1, 2, 3, 4].includes(priority)) return null;
    return { id, createdAt, priority, estimatedCompletion: instantOf(due) };
  } catch {
    return null;
  }
}
