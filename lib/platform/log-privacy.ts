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

/** Secrets in addresses: one-time links, feeds, a place's code, whatever is called like a secret behind the "?". */
const ADDRESS_MASKS: [RegExp, string][] = [
  [
    /((?:[?&]|%3F|%26)(?:token|secret|code|key|password|signature|sig|challenge|solution)(?:=|%3D))[\w.~%+-]+/gi,
    "$1…",
  ],
  [/(\/(?:calendar\/feed|report)\/)[\w.~%-]+/g, "$1…"],
];
const MASKS: [RegExp, string][] = [
  [/\b(postgres(?:ql)?|redis|https?):\/\/[^\s@/]+@/gi, "$1://…@"],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, "…@…"],
  [/\b(Bearer|Basic)\s+\S+/gi, "$1 …"],
  [/\+\d[\d ()-]{7,}\d/g, "+…"],
];
const masked = (text: string, masks: typeof MASKS) =>
  masks.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);

/** For a whole line, whatever field it stands in; a line of JSON stays one. */
export const maskAddresses = (text: string): string => masked(text, ADDRESS_MASKS);

/** For words that nobody of ours has chosen: errors, and what libraries print. */
export const maskText = (text: string): string => masked(maskAddresses(text), MASKS);

/** What a bug report needs. Not what a database adds to its errors: that is the row. */
export function loggableError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? maskText(error) : { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: maskText(error.message),
    stack: maskText(error.stack ?? ""),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}
