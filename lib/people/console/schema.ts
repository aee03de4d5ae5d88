import { z } from "zod";
import { lineOfText } from "../plain-text";
import { LIST_PAGES } from "./pages";

const page = z.enum(LIST_PAGES, "There is no such list.");

/** A list's address without its question mark. */
const query = z
  .string()
  .max(2000, "This view has too many filters to be kept.")
  .transform((text) => new URLSearchParams(text).toString());

export const saveViewSchema = z.object({
  page,
  name: lineOfText(60, "Please give the view a name."),
  query,
});
export const removeViewSchema = z.object({ id: z.uuid("There is no such view."), page });

const columnName = z.string().regex(/^[a-zA-Z]{1,40}$/, "There is no such column.");
export const chooseColumnsSchema = z.object({
  page,
  columns: z.array(columnName).max(40).default([]),
});

export type SaveViewInput = z.output<typeof saveViewSchema>;
export type RemoveViewInput = z.output<typeof removeViewSchema>;
export type ChooseColumnsInput = z.output<typeof chooseColumnsSchema>;

/** Values of a list's address: one or several of a name; nonsense and blanks fall away. */
export const many = <T extends z.ZodType>(each: T) =>
  z.preprocess(
    (value) => [value].flat().filter((one) => one !== undefined && one !== "" && each.safeParse(one).success),
    z.array(each),
  );

/** What every list of the console has in its address. */
export const listFields = {
  q: z.string().trim().max(100).catch("").default(""),
  after: z.string().max(400).optional().catch(undefined),
};

/** An export carries the whole list's query in one value. */
export const exportSchema = z.object({ query: z.string().max(2500).catch("").default("") });
