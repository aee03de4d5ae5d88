import { type Actor, userIdOf } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { conflict, forbidden } from "@/lib/platform/errors";
import { type Db, prisma, type Tx } from "@/lib/platform/prisma";

/** One at a time for whatever makes the first or removes the last administrator. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('khaki.administrators'))`;
}

/**
 * Still an administrator, now that everybody else waits? Of two who take each other's rights away at once the second
 * has none any more.
 */
export async function requireStillAdministrator(tx: Tx, actor: Actor): Promise<void> {
  const id = userIdOf(actor);
  const still =
    actor.kind === "system" ||
    (id && (await tx.user.count({ where: { id, isAdmin: true, status: "ACTIVE" } })) === 1);
  if (!still)
    throw forbidden(
      "people.not_administrator",
      "Only an administrator can do this, and you are none any more.",
    );
}

export async function hasAdministrator(db: Db = prisma): Promise<boolean> {
  return (await db.user.findFirst({ where: { isAdmin: true }, select: { id: true } })) !== null;
}

export const countActiveAdministrators = (db: Db): Promise<number> =>
  db.user.count({
    where: { isAdmin: true, status: "ACTIVE", OR: [{ staff: null }, { staff: { isActive: true } }] },
  });

export const lastAdministrator = () =>
  conflict("people.last_administrator", "The estate needs at least one active administrator.");

/** The database's own guard, in our words. */
export const asLastAdministrator = (error: unknown): unknown =>
  violates(error, "left without an administrator") ? lastAdministrator() : error;
