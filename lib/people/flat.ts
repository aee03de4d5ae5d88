import { z } from "zod";

export type Flat = { flatNumber: string; block: string };

/** "a 101", "A-101", or "101" with block "A" are one flat; null when it is none. */
export function parseFlat(flat: string, block = ""): Flat | null {
  const written = tidy(flat);
  const within = tidy(block);
  if (written.length > 20 || within.length > 10) return null;
  const whole = written.includes("-") || !within ? written : `${within}-${written}`;
  const match = /^([A-Z0-9]{1,4})-([A-Z0-9]{1,6})$/.exec(whole) ?? /^([A-Z]{1,2})([0-9]{1,6})$/.exec(whole);
  if (!match?.[1] || (within && match[1] !== within)) return null;
  return { flatNumber: `${match[1]}-${match[2]}`, block: match[1] };
}

const tidy = (text: string) =>
  text
    .trim()
    .toUpperCase()
    .replace(/\s*[-–/\s]\s*/g, "-");

export const flatField = z.string("Please enter your flat, for example A-101.");
export const FLAT_WRONG = "Please enter the flat as on its door, for example A-101 in block A.";
