import { Prisma } from "@/lib/generated/prisma/client";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, invalid } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings, type Settings, settingDefaults } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { expectation, infoOf, type SettingKey } from "./limits";
import { lockSettings } from "./lock-settings";
import { assertMayChangeSettings } from "./permissions";
import type { ChangeSettingsInput } from "./schema";

/** From now on; what has happened is not touched. What somebody else changed since it was `seen` is a conflict. */
export async function changeSettings(actor: Actor, { changes, seen }: ChangeSettingsInput) {
  assertMayChangeSettings(actor);
  return transact(actor, async (tx) => {
    await lockSettings(tx);
    const current = await readSettings(tx);
    const keys = (Object.keys(changes) as SettingKey[]).filter(
      (key) => !isSame(changes[key], (seen ?? current)[key]) && !isSame(changes[key], current[key]),
    );
    refuseLate(keys, current, seen);
    if (keys.includes("timeZone")) await assertDatabaseKnows(tx, changes.timeZone as string);

    const defaults = settingDefaults();
    for (const key of keys) await keep(tx, actor, key, changes[key], defaults);
    return { changed: keys };
  });
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function refuseLate(keys: SettingKey[], current: Settings, seen: Partial<Settings> | undefined) {
  const late = keys.find((key) => seen && !isSame(seen[key], current[key]));
  if (late)
    throw conflict(
      "settings.changed_meanwhile",
      `Somebody else changed “${infoOf(late).label}” to “${current[late] ?? infoOf(late).empty}” a moment ago. Nothing was saved: reload the page, look again and decide.`,
    );
}

/** The browser's list and the database's differ by a few. */
async function assertDatabaseKnows(tx: Tx, zone: string) {
  const known = await tx.$queryRaw<
    unknown[]
  >`select 1 from pg_timezone_names where lower(name) = lower(${zone})`;
  if (!known.length) throw invalid("timeZone", "settings.zone_unknown", expectation("timeZone"));
}

/** A default has no row: should the default change with a new version, it holds. */
async function keep(
  tx: Tx,
  actor: Actor,
  key: SettingKey,
  given: Settings[SettingKey] | undefined,
  defaults: Settings,
) {
  if (isSame(given, defaults[key])) {
    await tx.setting.deleteMany({ where: { key } });
    return;
  }
  const value = given ?? Prisma.JsonNull;
  const updatedById = userIdOf(actor);
  await tx.setting.upsert({
    where: { key },
    create: { key, value, updatedById },
    update: { value, updatedById },
  });
}
