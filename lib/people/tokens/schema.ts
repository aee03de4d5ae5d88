import { z } from "zod";
import { lineOfText } from "../plain-text";
import { SCOPES } from "./scopes";

export const TOKEN_DAYS = [30, 90, 365] as const;

export const createTokenInput = z.object({
  name: lineOfText(60, "Please say what it is for, such as “Weekly spreadsheet”."),
  days: z.coerce
    .number("Please choose how long it is good for.")
    .refine(
      (days) => (TOKEN_DAYS as readonly number[]).includes(days),
      "Please choose how long it is good for.",
    ),
  scopes: z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z
        .array(z.enum(SCOPES, "Please choose from the list."))
        .min(1, "Please choose at least one thing that it may do."),
    )
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
});
export const revokeTokenInput = z.object({ id: z.uuid("There is no such token.") });

export type CreateTokenInput = z.output<typeof createTokenInput>;
export type RevokeTokenInput = z.output<typeof revokeTokenInput>;
