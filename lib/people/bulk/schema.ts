import { z } from "zod";
import { LIST_PAGES } from "../console/pages";
import { BULK_ACTIONS } from "./actions";

export const MOST_BULK = 5_000;

const CHOOSE = "Choose at least one person.";

/** The preview's form sends all ids in one field, separated by commas. */
export const bulkSchema = z.object({
  page: z.enum(LIST_PAGES, "There is no such list."),
  action: z.enum(BULK_ACTIONS, "There is no such bulk action."),
  ids: z
    .string(CHOOSE)
    .transform((text) => [...new Set(text.split(",").filter(Boolean))])
    .pipe(
      z
        .array(z.uuid("There is no such person."))
        .min(1, CHOOSE)
        .max(MOST_BULK, `Please choose at most ${MOST_BULK} people at once.`),
    ),
});
export type BulkInput = z.output<typeof bulkSchema> & { idempotencyKey?: string };

/** What the list's own form asks to be previewed: the ticked rows, or all that fit the address. */
export const bulkPreviewSchema = z.object({
  action: z.enum(BULK_ACTIONS),
  id: z.preprocess((value) => [value].flat().filter(Boolean), z.array(z.uuid()).catch([])),
  scope: z.enum(["ticked", "all"]).catch("ticked"),
});

export const bulkRunSchema = z.object({ run: z.string().max(60) });
