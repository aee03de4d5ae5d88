import { z } from "zod";

/** Zero-width and control characters say nothing and hide things; line breaks stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Text a person typed: trimmed, line ends normalised, 1 to `max` characters. */
export function words(what: string, max: number) {
  return z
    .string({ error: `Please write ${what}.` })
    .transform((text) => text.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").trim())
    .pipe(
      z
        .string()
        .min(1, `Please write ${what}.`)
        .max(max, `That is too long: at most ${max.toLocaleString("en")} characters.`),
    );
}

export const optionalWords = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => text?.replace(/\r\n?/g, "\n").replace(INVISIBLE, "").trim() || undefined)
    .pipe(
      z
        .string()
        .max(max, `That is too long: at most ${max.toLocaleString("en")} characters.`)
        .optional(),
    );

export const blank = (value: unknown) => (value === "" || value === null ? undefined : value);

/** One value or several, as an address says them. */
export const many = <T extends z.ZodType>(each: T) =>
  z.preprocess((value) => [value].flat().filter((one) => blank(one) !== undefined), z.array(each));
