import type { ChoiceGroup, SettingView } from "@/components/console/setting-control";
import { actorText } from "@/lib/audit/labels";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { currencyChoices, localeChoices, timeZoneChoices } from "@/lib/settings/choices";
import type { SettingLine } from "@/lib/settings/queries";

/** A setting in the estate's own writing, with what it can be chosen from. */
export function settingView(line: SettingLine, now: Date, format: EstateFormat): SettingView {
  const { key, kind, label, help, unit, empty, limits, value, lastChange } = line;
  return {
    key,
    kind,
    label,
    help,
    unit,
    empty,
    limits,
    value,
    seen: JSON.stringify(value),
    isDefault: JSON.stringify(value) === JSON.stringify(line.default),
    defaultText: textOf(line.default, line),
    lastChange: lastChange && { by: actorText(lastChange.by), at: formatDateTime(lastChange.at, format) },
    groups: groupsOf(kind, String(value), now),
  };
}

function textOf(value: SettingLine["value"], { unit, empty }: SettingLine): string {
  if (value === null) return empty?.toLowerCase() ?? "nothing";
  if (typeof value === "boolean") return value ? "on" : "off";
  return unit ? `${value} ${unit}` : String(value);
}

function groupsOf(kind: SettingLine["kind"], current: string, now: Date): ChoiceGroup[] | undefined {
  if (kind === "currency") return [{ label: "", choices: currencyChoices(current) }];
  if (kind === "locale") return [{ label: "", choices: localeChoices(current, now) }];
  if (kind !== "timeZone") return undefined;
  return [...timeZoneChoices(current, now)].map(([label, choices]) => ({ label, choices }));
}
