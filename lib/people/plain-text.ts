import { z } from "zod";

// Marks that show nothing but make two equal-looking texts differ or turn their direction around. Joiners (U+200C,
// U+200D) stay: Indian scripts and emoji need them.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /(?![\n\t])\p{Cc}/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Without invisible and control characters, Unicode-normalised, trimmed; only marks that show nothing is nothing. */
export function cleanText(text: string): string {
  const clean = text
    .replaceAll("\r\n", "\n")
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .normalize("NFC")
    .trim();
  return VISIBLE.test(clean) ? clean : "";
}

/** A name, a flat, a city: one line that must say something. */
export const lineOfText = (max: number, missing: string) =>
  z
    .string(missing)
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(z.string().min(1, missing).max(max, `Please use at most ${max} characters.`));

/** The same, but may be left empty; nothing is null. */
export const optionalLine = (max: number) =>
  z
    .string("Please enter text.")
    .optional()
    .transform((text) => cleanText(text ?? "").replace(/\s+/g, " "))
    .pipe(z.string().max(max, `Please use at most ${max} characters.`))
    .transform((text) => text || null);

/** Several lines that must say something. */
export const textBlock = (max: number, missing: string) =>
  z
    .string(missing)
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(max, `Please use at most ${max.toLocaleString("en")} characters.`),
    );

/** The same, but may be left empty. */
export const optionalBlock = (max: number) =>
  z
    .string("Please enter text.")
    .optional()
    .transform((text) => cleanText(text ?? ""))
    .pipe(z.string().max(max, `Please use at most ${max.toLocaleString("en")} characters.`));
