import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { infoOf } from "./limits";
import { lockSettings } from "./lock-settings";
import { assertMayChangeSettings } from "./permissions";
import type { RestoreSettingInput } from "./schema";

/** Back to the default. Doing it again changes nothing. */
export async function restoreSetting(actor: Actor, { key }: RestoreSettingInput) {
  assertMayChangeSettings(actor);
  return transact(actor, async (tx) => {
    await lockSettings(tx);
    await tx.setting.deleteMany({ where: { key } });
    return { key, label: infoOf(key).label };
  });
}
