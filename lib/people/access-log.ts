import type { Prisma } from "@/lib/generated/prisma/client";
import type { AccessKind } from "@/lib/generated/prisma/enums";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";

const PAGE = 20;
const DAY_MS = 86_400_000;

export const ACCESS_LABEL: Record<AccessKind, string> = {
  PHONE: "Your phone number",
  CONTACTS: "Your emergency contacts",
  PHOTO: "Your photos",
};

const row = {
  id: true,
  kind: true,
  subject: true,
  at: true,
  viewer: { select: { name: true, isAdmin: true, staff: { select: { role: true } } } },
} satisfies Prisma.AccessSelect;

export type AccessRow = Prisma.AccessGetPayload<{ select: typeof row }>;

/** Which staff were shown this person's data, newest first; `next` continues. Nobody else's log can be read. */
export async function listOwnAccesses(
  actor: Actor,
  after?: string,
): Promise<{ rows: AccessRow[]; next: string | undefined }> {
  const residentId = userIdOf(actor);
  if (!residentId) return { rows: [], next: undefined };
  const rows = await prisma.access.findMany({
    where: { residentId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    // A cursor that is not in one's own log is the first page.
    ...(after && (await isOwn(residentId, after)) ? { cursor: { id: after }, skip: 1 } : {}),
    select: row,
    relationLoadStrategy: "join",
  });
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)?.id : undefined };
}

const isOwn = async (residentId: string, id: string) =>
  (await prisma.access.count({ where: { id, residentId } })) > 0;

/** Entries past their time (`accessLogDays`). Returns how many. */
export async function removeOldAccesses(now = new Date()): Promise<number> {
  const { accessLogDays } = await readSettings();
  const { count } = await prisma.access.deleteMany({
    where: { at: { lt: new Date(now.getTime() - accessLogDays * DAY_MS) } },
  });
  return count;
}
