import { z } from "zod";

/** An instant as it leaves: RFC 3339 in UTC. */
export const instant = z
  .date()
  .transform((at) => at.toISOString())
  .pipe(z.iso.datetime());

/** A calendar day that the database keeps as a date. */
export const day = z
  .date()
  .transform((at) => at.toISOString().slice(0, 10))
  .pipe(z.iso.date());

/** An amount in the estate's currency, exact: "1250.50". */
export const amount = z
  .custom<{ toFixed(places: number): string }>((value) => typeof value === "object" && value !== null)
  .transform((value) => value.toFixed(2))
  .pipe(z.string().regex(/^-?\d+\.\d{2}$/));

export const person = z.object({ id: z.uuid(), name: z.string() });

/** A page of a list: `next` is the cursor of the following one. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** Everything there is, in one answer. */
export const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

/** Of every list that comes in pages. */
export const paging = {
  cursor: z.string().max(400).optional().meta({ description: "`next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(100).default(25).meta({ description: "How many on a page." }),
};

/** One value or several: `?status=ASSIGNED&status=IN_PROGRESS`. */
export const several = <T extends z.ZodType>(each: T) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(each).max(50));

/** "true" or "false" in an address, a boolean in a body. */
export const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean().optional(),
);

/** RFC 9457, with our own kinds of refusal. */
export const problemShape = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z
      .enum([
        "validation",
        "not_signed_in",
        "forbidden",
        "not_found",
        "conflict",
        "invalid_transition",
        "limit_reached",
        "rate_limited",
        "precondition_failed",
        "method_not_allowed",
        "internal",
      ])
      .meta({ description: "What kind of refusal it is." }),
    reason: z.string().optional().meta({ description: "Exactly why, for programs." }),
    detail: z.string().meta({ description: "What happened and what to do, for people." }),
    fields: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .meta({ description: "What is wrong with which field." }),
    requestId: z.string().meta({ description: "Stands in our logs, too." }),
  })
  .meta({ id: "Problem" });
