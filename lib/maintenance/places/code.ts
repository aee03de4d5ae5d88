import { randomBytes, randomInt } from "node:crypto";

/** 128 random bits, safe in an address. */
export const newPlaceCode = (): string => randomBytes(16).toString("base64url");

export const isPlaceCode = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text);

/** No letters that are read as digits. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** Short enough to read over the phone; says nothing about how many there are. */
export const newReference = (): string =>
  `R-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;
