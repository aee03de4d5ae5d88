import { type Db, prisma, type Tx } from "@/lib/platform/prisma";

/** One at a time for whatever makes the first or removes the last administrator. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('khaki.administrators'))`;
}

export async function hasAdministrator(db: Db = prisma): Promise<boolean> {
  return (await db.user.findFirst({ where: { isAdmin: true }, select: { id: true } })) !== null;
}

export const countActiveAdministrators = (db: Db): Promise<number> =>
  db.user.count({ where: { isAdmin: true, status: "ACTIVE" } });
