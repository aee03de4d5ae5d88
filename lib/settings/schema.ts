import { z } from "zod";
import { SETTINGS, type Settings } from "@/lib/platform/settings";
import { expectation, infoOf, SETTING_KEYS, type SettingKey } from "./limits";

/** What is to be changed, and what stood on the screen of whoever changes it. */
export type ChangeSettingsInput = { changes: Partial<Settings>; seen?: Partial<Settings> };

/** `seen.<key>` (as JSON) says that the key was on the form; an empty switch is sent as nothing. */
export const changeSettingsForm = z
  .record(z.string(), z.unknown())
  .transform((form, context): ChangeSettingsInput => {
    const changes: Record<string, unknown> = {};
    const seen: Record<string, unknown> = {};
    for (const key of SETTING_KEYS) {
      const shown = seenValue(key, form[`seen.${key}`]);
      if (!shown) continue;
      const given = SETTINGS.shape[key].safeParse(fromField(key, form[key]));
      if (!given.success) context.addIssue({ code: "custom", path: [key], message: expectation(key) });
      else [changes[key], seen[key]] = [given.data, shown.value];
    }
    return { changes, seen };
  });

export const restoreSettingInput = z.object({ key: z.enum(SETTING_KEYS as [SettingKey, ...SettingKey[]]) });
export type RestoreSettingInput = z.output<typeof restoreSettingInput>;

function fromField(key: SettingKey, value: unknown): unknown {
  const text = typeof value === "string" ? value.trim() : "";
  switch (infoOf(key).kind) {
    case "switch":
      return text === "on" || text === "true";
    case "number":
      if (text === "") return null;
      return /^\d{1,12}$/.test(text) ? Number(text) : text;
    default:
      return text;
  }
}

function seenValue(key: SettingKey, json: unknown): { value: unknown } | null {
  if (typeof json !== "string") return null;
  try {
    const read = SETTINGS.shape[key].safeParse(JSON.parse(json));
    return read.success ? { value: read.data } : null;
  } catch {
    return null;
  }
}
