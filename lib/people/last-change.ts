import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { type Db, prisma, type Tx } from "@/lib/platform/prisma";
import { isUuid } from "./is-uuid";
import { canManagePeople } from "./permissions";

type Records = {
  userId?: string | null | undefined;
  staffId?: string | null | undefined;
  residentId?: string | null | undefined;
};

/** The newest audit entry of a person's records: what a form was made from. "0" before the first. */
export async function lastChange(db: Db, { userId, staffId, residentId }: Records): Promise<string> {
  const [{ last }] = await db.$queryRaw<[{ last: string | null }]>`
    select max(id)::text as last from (
      select max(id) as id from audit_entries where entity = 'users' and entity_id = ${userId ?? null}
      union all select max(id) from audit_entries where entity = 'staff' and entity_id = ${staffId ?? null}
      union all select max(id) from audit_entries where entity = 'residents' and entity_id = ${residentId ?? null}
    ) a`;
  return last ?? "0";
}

/** Two who edit the same person: the second is told instead of undoing what the first did. */
export async function requireUnchanged(db: Db, records: Records, seen: string): Promise<void> {
  if ((await lastChange(db, records)) !== seen)
    throw conflict(
      "people.changed_meanwhile",
      "Somebody changed this person after you opened the form. Nothing of yours was saved: look at it again.",
    );
}

/** What a form about somebody with this account was made from: for administrators, and about oneself. */
export async function seenOf(actor: Actor, userId: string): Promise<string> {
  if (!isUuid(userId) || !(canManagePeople(actor) || userIdOf(actor) === userId)) return "0";
  return lastChange(prisma, await recordsOf(prisma, userId));
}

/** Of one's own data: whoever comes second waits for the first, and is told. */
export async function requireUnchangedSelf(tx: Tx, userId: string, seen: string): Promise<void> {
  await tx.$queryRaw`select 1 from users where id = ${userId}::uuid for no key update`;
  await requireUnchanged(tx, await recordsOf(tx, userId), seen);
}

async function recordsOf(db: Db, userId: string): Promise<Records> {
  const found = await db.user.findUnique({
    where: { id: userId },
    select: { staff: { select: { id: true } }, resident: { select: { id: true } } },
    relationLoadStrategy: "join",
  });
  return { userId, staffId: found?.staff?.id, residentId: found?.resident?.id };
}
