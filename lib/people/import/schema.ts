import { z } from "zod";
import { OwnerRowResult } from "@/lib/generated/prisma/enums";
import { fileListInput } from "@/lib/platform/file-input";
import { ticked } from "@/lib/platform/ticked";
import { FIELD_LABEL, FIELDS, type Field, type Mapping, REQUIRED_FIELDS } from "./fields";

const importId = z.uuid("There is no such import.");

export const uploadOwnersSchema = z.object({
  file: fileListInput({ noun: "file", max: 1, megabytes: 5 }).refine(
    (files) => files.length > 0,
    "Please choose the file.",
  ),
});

/** A select for each field: the column's number, or nothing. */
const column = z
  .string("Please choose a column.")
  .optional()
  .transform((value) => value || undefined)
  .pipe(
    z
      .string()
      .regex(/^\d{1,3}$/, "There is no such column.")
      .transform(Number)
      .optional(),
  );

export const mapColumnsSchema = z
  .object({
    importId,
    ...(Object.fromEntries(FIELDS.map((field) => [field, column])) as Record<Field, typeof column>),
  })
  .transform(({ importId, ...fields }, context) => {
    const given = FIELDS.flatMap((field) =>
      fields[field] === undefined ? [] : [[field, fields[field]] as const],
    );
    for (const field of REQUIRED_FIELDS)
      if (fields[field] === undefined)
        refuse(field, `Please choose the column of the ${FIELD_LABEL[field].toLowerCase()}.`);
    for (const [field, at] of given) {
      const other = given.find(([, same]) => same === at)?.[0];
      if (other && other !== field)
        refuse(field, `This column is the ${FIELD_LABEL[other].toLowerCase()} already.`);
    }
    return { importId, mapping: Object.fromEntries(given) as Mapping };

    function refuse(field: Field, message: string) {
      context.addIssue({ code: "custom", path: [field], message });
    }
  });

export const startImportSchema = z.object({ importId, validOnly: ticked });

/** Of the address: which lines, and behind which one. */
export const importRowsSchema = z.object({
  show: z
    .enum([...Object.values(OwnerRowResult), "WARNED"])
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});

export const importReportSchema = z.object({ id: z.string().max(60) });

export type UploadOwnersInput = z.output<typeof uploadOwnersSchema>;
export type MapColumnsInput = z.output<typeof mapColumnsSchema>;
export type StartImportInput = z.output<typeof startImportSchema>;
export type ImportRowsInput = z.output<typeof importRowsSchema>;
