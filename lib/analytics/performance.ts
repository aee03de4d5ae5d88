import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { readSettings, type Settings } from "@/lib/platform/settings";
import { measureEstate, measureEveryone, measurePerson } from "./measure";
import type { Measured } from "./metrics";
import type { Window } from "./period";
import { canSeeFigures, visibleUserIds } from "./permissions";
import { type Period, windowBefore } from "./range";

type Asked = { userId: string | null; unit: Period; window: Window };

/** The figures of somebody (null: the estate) for a window, and for the one before it, of equal length. */
export async function getPerformance(
  actor: Actor,
  { userId, unit, window }: Asked,
  given?: Settings,
): Promise<{ current: Measured; previous: Measured }> {
  if (!canSeeFigures(actor, userId)) throw notFound("person");
  const settings = given ?? (await readSettings());
  const measure = (each: Window) =>
    userId === null ? measureEstate(prisma, each, settings) : measurePerson(prisma, userId, each, settings);
  const before = windowBefore(unit, window, settings.timeZone);
  const [current, previous] = await Promise.all([measure(window), measure(before)]);
  return { current, previous };
}

export type TeamMember = { userId: string; name: string; measured: Measured };

/** Active staff whose figures this actor may see, side by side, by name, in one query. */
export async function listTeamPerformance(
  actor: Actor,
  window: Window,
  given?: Settings,
): Promise<TeamMember[]> {
  const visible = visibleUserIds(actor);
  const everyone = await measureEveryone(prisma, window, given ?? (await readSettings()));
  return everyone
    .flatMap((measured) => {
      const { userId, name } = measured;
      if (userId === null || name === null || (visible && !visible.includes(userId))) return [];
      return [{ userId, name, measured }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en") || a.userId.localeCompare(b.userId));
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
