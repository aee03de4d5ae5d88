/** Blanked out wherever they are logged all the same, at the first or second level. */
export const PERSONAL = [
  "password",
  "passwordHash",
  "token",
  "secret",
  "authorization",
  "cookie",
  "email",
  "name",
  "phone",
  "phoneNumber",
  "alternatePhone",
  "address",
  "text",
  "html",
];

const MASKS: [RegExp, string][] = [
  [/\b(postgres(?:ql)?|redis|https?):\/\/[^\s@/]+@/gi, "$1://…@"],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, "…@…"],
  [/\b(Bearer|Basic)\s+\S+/gi, "$1 …"],
  [/\+\d[\d ()-]{7,}\d/g, "+…"],
];
const mask = (text: string) => MASKS.reduce((masked, [pattern, by]) => masked.replace(pattern, by), text);

/** What a bug report needs. Not what a database adds to its errors: that is the row. */
export function loggableError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? mask(error) : { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: mask(error.message),
    stack: mask(error.stack ?? ""),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}
