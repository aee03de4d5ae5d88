import { z } from "zod";

/** Another century is a slip of the finger, and a year that the database cannot keep would be an error of ours. */
const isNear = (text: string): boolean => /^2[01]\d\d-/.test(text);
const YEAR_WRONG = "Please check the year.";

/** What `<input type="datetime-local">` sends (the estate's wall clock), or an ISO 8601 instant. */
export const momentText = (missing: string) =>
  z
    .union([z.iso.datetime({ local: true }), z.iso.datetime({ offset: true })], missing)
    .refine(isNear, YEAR_WRONG);

/** The same, or a whole day. */
export const momentOrDayText = (missing: string) =>
  z
    .union([z.iso.datetime({ local: true }), z.iso.datetime({ offset: true }), z.iso.date()], missing)
    .refine(isNear, YEAR_WRONG);

/** An instant with its offset, as programs send it. */
export const instantText = z.iso.datetime({ offset: true }).refine(isNear, YEAR_WRONG);

/** A day that the database keeps; people may live here since the last century. */
export const dayText = (missing: string) =>
  z.iso.date(missing).refine((text) => /^(19|2[01])\d\d-/.test(text), YEAR_WRONG);
