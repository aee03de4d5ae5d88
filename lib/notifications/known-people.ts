import type { Db } from "@/lib/platform/prisma";

export type Person = { id: string; name: string };

export const named = { id: true, name: true } as const;

export const findPerson = async (db: Db, id: string | null | undefined): Promise<Person | null> =>
  id ? db.user.findUnique({ where: { id }, select: named }) : null;
