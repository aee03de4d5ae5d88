import { z } from "zod";

const SENT: Record<string, boolean> = { on: true, true: true, false: false, "": false };

/** A checkbox: "on" when ticked, nothing at all otherwise; from programs true or false. */
export const ticked = z.preprocess(
  (value) => (typeof value === "string" ? (SENT[value] ?? value) : value),
  z
    .boolean("Please tick or leave empty.")
    .optional()
    .transform((value) => value ?? false),
);
