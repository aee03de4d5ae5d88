import type { Actor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { isSuitable } from "../assignment";
import type { ConsoleRow } from "../console-list";
import { mayAssign } from "../permissions";
import { type ActiveStaff, listActiveStaff } from "../suitable-staff";

export type Assignable = ActiveStaff & {
  /** How many of the chosen requests this person may be given. */
  fits: number;
};

/** Who could take at least one of these, those who could take most first. */
export async function listAssignable(actor: Actor, rows: ConsoleRow[]): Promise<Assignable[]> {
  if (!mayAssign(actor))
    throw forbidden("maintenance.not_assigner", "Only managers and supervisors can assign requests.");
  const [staff, categories] = await Promise.all([
    listActiveStaff(prisma),
    prisma.maintenanceCategory.findMany({
      where: { id: { in: [...new Set(rows.map(({ category }) => category.id))] } },
      select: { id: true, roles: true },
    }),
  ]);
  const filed = new Map<string, number>();
  for (const { category } of rows) filed.set(category.id, (filed.get(category.id) ?? 0) + 1);
  return staff
    .map((person) => ({
      ...person,
      fits: categories
        .filter((category) => isSuitable({ ...person, isActive: true }, category))
        .reduce((sum, { id }) => sum + (filed.get(id) ?? 0), 0),
    }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => b.fits - a.fits || a.load - b.load || a.name.localeCompare(b.name, "en"));
}
