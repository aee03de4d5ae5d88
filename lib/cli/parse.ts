import type { z } from "zod";
import { AppError } from "@/lib/platform/errors";

/** The schema of the operation, as every door uses it; what is wrong is said with the name of its option. */
export function parse<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "input"}: ${message}`);
  throw new AppError("validation", "cli.invalid_input", lines.join("\n"));
}
