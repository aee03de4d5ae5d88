import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { measureEstate, measureEveryone, measurePerson } from "./measure";
import type { Measured } from "./metrics";
import { previousWindow, type Unit, type Window } from "./period";
import { canSeeFigures, visibleUserIds } from "./permissions";

/** The figures of somebody (null: the estate) for a window, and for the one before it. */
export async function getPerformance(
  actor: Actor,
  { userId, unit, window }: { userId: string | null; unit: Unit; window: Window },
): Promise<{ current: Measured; previous: Measured }> {
  if (!canSeeFigures(actor, userId)) throw notFound("person");
  const settings = await readSettings();
  const measure = (each: Window) =>
    userId === null ? measureEstate(prisma, each, settings) : measurePerson(prisma, userId, each, settings);
  const before = previousWindow(unit, window, settings.timeZone);
  const [current, previous] = await Promise.all([measure(window), measure(before)]);
  return { current, previous };
}

export type TeamMember = { userId: string; name: string; measured: Measured };

/** Everybody whose figures this actor may see, side by side, by name: small samples are not ranked. */
export async function listTeamPerformance(actor: Actor, window: Window): Promise<TeamMember[]> {
  const [people, settings] = await Promise.all([listMeasuredPeople(actor), readSettings()]);
  const measured = new Map(
    (await measureEveryone(prisma, window, settings)).map((each) => [each.userId, each] as const),
  );
  return people.flatMap(({ id, name }) => {
    const own = measured.get(id);
    return own ? [{ userId: id, name, measured: own }] : [];
  });
}

/** Active staff whose figures this actor may see, by name. */
export function listMeasuredPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  const visible = visibleUserIds(actor);
  return prisma.user.findMany({
    where: { status: "ACTIVE", staff: { isActive: true }, ...(visible && { id: { in: visible } }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
