import type { Actor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import type { SettingInfo } from "@/lib/platform/setting-info";
import { readSettings, type Settings, settingDefaults } from "@/lib/platform/settings";
import { infoOf, type Limits, limitsOf, SETTING_KEYS, type SettingKey } from "./limits";
import { assertMayChangeSettings } from "./permissions";

type Value = Settings[SettingKey];

export type SettingLine = SettingInfo & {
  key: SettingKey;
  value: Value;
  default: Value;
  limits: Limits;
  /** Who changed or restored it last, as the audit wrote it; null when nobody has. */
  lastChange: { by: string; at: Date } | null;
};

/** Every setting with its explanation, its default, and who changed it last. */
export async function listSettings(actor: Actor): Promise<SettingLine[]> {
  assertMayChangeSettings(actor);
  const [values, changes] = await Promise.all([
    readSettings(),
    prisma.$queryRaw<{ key: string; by: string; at: Date }[]>`
      select distinct on (entity_id) entity_id as key, actor_label as by, at
      from audit_entries where entity = 'settings' order by entity_id, id desc`,
  ]);
  const defaults = settingDefaults();
  const lastChanges = new Map(changes.map(({ key, by, at }) => [key, { by, at }]));
  return SETTING_KEYS.map((key) => ({
    ...infoOf(key),
    key,
    value: values[key],
    default: defaults[key],
    limits: limitsOf(key),
    lastChange: lastChanges.get(key) ?? null,
  }));
}
