import { SETTING_KEYS, type SettingKey } from "@/lib/settings/limits";
import { command, type Group } from "../door";
import { parse } from "../parse";
import { table } from "../table";

const key = { choices: SETTING_KEYS, type: "string", describe: "Which setting" } as const;

const get = command({
  command: "get [key]",
  describe: "The settings with their defaults and who changed them last",
  positionals: { key },
  run: async ({ key }, { actor }) => {
    const { listSettings } = await import("@/lib/settings/queries");
    const all = await listSettings(await actor());
    const lines = key ? all.filter((line) => line.key === key) : all;
    const rows = lines.map((line) => [line.key, line.value, line.default, line.lastChange?.by, line.label]);
    return {
      text: key
        ? `${lines[0]?.value ?? ""}`
        : table(["key", "value", "default", "changed by", "what it is"], rows),
      data: key ? lines[0] : lines,
    };
  },
});

const set = command({
  command: "set <key> <value>",
  describe: "Change a setting; an empty value where that is allowed",
  positionals: { key: { ...key, demandOption: true }, value: { type: "string", demandOption: true } },
  run: async ({ key, value }, { actor }) => {
    const { readSettings } = await import("@/lib/platform/settings");
    const { changeSettings } = await import("@/lib/settings/change-settings");
    const { changeSettingsForm } = await import("@/lib/settings/schema");
    const name = key as SettingKey;
    const seen = JSON.stringify((await readSettings())[name]);
    const input = parse(changeSettingsForm, { [name]: value, [`seen.${name}`]: seen });
    const { changed } = await changeSettings(await actor(), input);
    const now = input.changes[name];
    return {
      text: changed.length
        ? `${name} is ${now ?? "not limited"} now (it was ${seen}).`
        : `${name} was ${now} already.`,
      data: { key: name, value: now, changed: changed.length > 0 },
    };
  },
});

export const settings: Group = { name: "settings", describe: "The estate's settings", commands: [get, set] };
