import { z } from "zod";
import { StaffRole } from "@/lib/generated/prisma/enums";
import { lineOfText } from "@/lib/people/plain-text";

const content = {
  name: lineOfText(60, "Please give it a name, such as Lifts."),
  maxPriority: z.coerce
    .number("Please choose the highest priority.")
    .int("Please choose the highest priority.")
    .min(1, "Please choose the highest priority.")
    .max(4, "Please choose the highest priority."),
  estimatedResolutionHours: z.coerce
    .number("Please enter a whole number of hours, from 1 to 8760.")
    .int("Please enter a whole number of hours, from 1 to 8760.")
    .min(1, "Please enter a whole number of hours, from 1 to 8760.")
    .max(8760, "Please enter a whole number of hours, from 1 to 8760 (a year)."),
  roles: z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.enum(StaffRole, "Please choose roles from the list.")),
    )
    .transform((roles) => [...new Set(roles)].sort()),
};

const id = z.uuid("There is no such category.");

export const createCategoryInput = z.object(content);
/** `seen`: when the category on the screen was last changed. */
export const editCategoryInput = z.object({ ...content, id, seen: z.iso.datetime().optional() });
export const aboutCategoryInput = z.object({ id });

export type CreateCategoryInput = z.output<typeof createCategoryInput> & { idempotencyKey?: string };
export type EditCategoryInput = z.output<typeof editCategoryInput>;
export type AboutCategoryInput = z.output<typeof aboutCategoryInput>;
