import type { CountryCode } from "libphonenumber-js/min";
import type { ResidentType } from "@/lib/generated/prisma/enums";
import { type Flat, parseFlat } from "../flat";
import { toE164 } from "../phone";

/** What people write where there is nothing. */
const NOTHING = /^([-–—.*?]+|n\.?\/?a\.?|nil|none|null|no|not (available|known|given)|unknown)$/i;

export const cellText = (written: string | undefined): string =>
  written === undefined || NOTHING.test(written) ? "" : written;

/** "Flat No. 101", "101.0" under block A, "A/101", "A101": as on the door; null when it is none. */
export function tidyFlat(written: string, block: string): Flat | null {
  const within = tidyBlock(block);
  const flat = withoutDecimals(written)
    .replace(/^(flat|unit|apartment|apt|house|door|villa)\b\.?\s*(no|number|#)?\b[.:#]?\s*/i, "")
    .replace(/^(block|tower|wing|building)\b\.?\s*/i, "")
    .toUpperCase();
  const rest = within && flat.startsWith(within) ? flat.slice(within.length) : "";
  return /^\d{1,6}$/.test(rest) && /\D$/.test(within)
    ? parseFlat(`${within}-${rest}`)
    : parseFlat(flat, within);
}

/** "Block A", "A wing" to "A". */
export const tidyBlock = (written: string): string =>
  withoutDecimals(written)
    .replace(/^(block|tower|wing|building|phase)\b\s*[-:.]?\s*/i, "")
    .replace(/\s*[-:]?\s*\b(block|tower|wing|building)$/i, "")
    .trim()
    .toUpperCase();

/** `mangled`: a spreadsheet has made 9.84501E+09 of it, and the last digits are gone. */
export type PhoneCell = { numbers: string[]; wrong: string[]; mangled: boolean };

/** One cell, often with several numbers in it. */
export function tidyPhones(written: string, country: CountryCode): PhoneCell {
  const found: PhoneCell = { numbers: [], wrong: [], mangled: /^\d(\.\d+)?E\+?\d+$/i.test(written) };
  if (found.mangled) return found;
  for (const part of written.split(/[/,;|&]|\bor\b|\band\b/i)) {
    const text = withoutDecimals(
      part.replace(/^['’\s]+|\s+$/g, "").replace(/^(mob(ile)?|ph(one)?|tel|res|off)\b[.:]*\s*/i, ""),
    );
    if (!text) continue;
    const number = toE164(text, country);
    if (!number) found.wrong.push(text);
    else if (!found.numbers.includes(number)) found.numbers.push(number);
  }
  return found;
}

const TYPES: readonly [ResidentType, RegExp][] = [
  [
    "FAMILY",
    /^(f|family|spouse|wife|husband|son|daughter|mother|father|parent|child|relative|dependant|dependent)/i,
  ],
  ["TENANT", /^(t|tenant|rent(ed|al|er)?|lessee|leased?|on rent)\b/i],
  ["OWNER", /^(o|s|owner|self|landlord|proprietor|joint owner|co-?owner|member)\b/i],
];

/** Null when it is none of the three. Nothing at all is an owner: it is their list. */
export const tidyType = (written: string): ResidentType | null =>
  written === "" ? "OWNER" : (TYPES.find(([, spelling]) => spelling.test(written))?.[0] ?? null);

export const withoutDecimals = (text: string): string => text.trim().replace(/^(\d+)\.0+$/, "$1");
