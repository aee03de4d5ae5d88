import { z } from "zod";
import { SETTING_INFO, type SettingInfo } from "@/lib/platform/setting-info";
import { SETTINGS, type Settings } from "@/lib/platform/settings";

export type SettingKey = keyof Settings;

export const SETTING_KEYS = Object.keys(SETTINGS.shape) as SettingKey[];
export const infoOf = (key: SettingKey): SettingInfo => SETTING_INFO[key];

export type Limits = { min?: number; max?: number; maxLength?: number };

/** What a key's own schema allows, for the form. */
export function limitsOf(key: SettingKey): Limits {
  const schema: z.ZodType = SETTINGS.shape[key];
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (inner instanceof z.ZodNumber)
    return {
      ...(inner.minValue !== null && { min: inner.minValue }),
      ...(inner.maxValue !== null && { max: inner.maxValue }),
    };
  return inner instanceof z.ZodString && inner.maxLength ? { maxLength: inner.maxLength } : {};
}

/** What was expected, in plain words. */
export function expectation(key: SettingKey): string {
  const { kind, empty } = infoOf(key);
  const { min = 0, max = 0, maxLength = 0 } = limitsOf(key);
  switch (kind) {
    case "number":
      return `Please enter a whole number from ${min} to ${max.toLocaleString("en")}${empty ? `, or nothing (${empty.toLowerCase()})` : ""}.`;
    case "text":
      return `Please write 1 to ${maxLength} characters.`;
    case "timeZone":
      return "Please choose a time zone such as Asia/Kolkata.";
    case "currency":
      return "Please choose a currency such as INR.";
    case "locale":
      return "Please choose a language such as en-IN.";
    default:
      return "Please switch it on or off.";
  }
}
