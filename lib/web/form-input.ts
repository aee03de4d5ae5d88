import type { z } from "zod";
import type { FieldErrors } from "@/lib/platform/errors";

type Entry = FormDataEntryValue;

/**
 * A form as an object: repeated names and `name[]` become lists, Next's own `$…` fields and files that were not
 * chosen are left out. Texts lose what PostgreSQL cannot store (NUL, half surrogates).
 */
export function formInput(form: FormData): Record<string, Entry | Entry[]> {
  const input: Record<string, Entry | Entry[]> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$") || key === "__proto__") continue;
    const entries = form.getAll(key).filter(wasChosen).map(storable);
    const isList = key.endsWith("[]");
    const [only] = entries;
    if (isList || entries.length > 1) input[isList ? key.slice(0, -2) : key] = entries;
    else if (only !== undefined) input[key] = only;
  }
  return input;
}

/** What to show again after a refusal: never passwords, tokens or files. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [key, value] of Object.entries(formInput(form))) {
    if (/password|token/i.test(key)) continue;
    if (typeof value === "string") values[key] = value;
    else if (Array.isArray(value)) values[key] = value.filter((each) => typeof each === "string");
  }
  return values;
}

/** A field's errors under its dotted name; those of the whole form under "". */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const name = path.filter((each) => typeof each === "string").join(".");
    fields[name] = [...new Set([...(fields[name] ?? []), message])];
  }
  return fields;
}

/** A file input nobody touched sends an empty file without a name; Next's decoder makes of that the name "undefined". */
const wasChosen = (entry: Entry) =>
  typeof entry === "string" || entry.size > 0 || !["", "undefined"].includes(entry.name);
const storable = (entry: Entry) => (typeof entry === "string" ? storableText(entry) : entry);

export const storableText = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd").replaceAll("\0", "");
