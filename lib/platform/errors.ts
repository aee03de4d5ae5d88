/** The kinds of refusal a person can meet; each door translates them once (DOMAIN §10). */
export const ERROR_STATUS = {
  validation: 422,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid_transition: 409,
  limit_reached: 409,
  rate_limited: 429,
} as const;

export type ErrorKind = keyof typeof ERROR_STATUS;
export type FieldErrors = Record<string, string[]>;

/**
 * A refusal: nothing was changed. `reason` is a stable code (`maintenance.not_assignee`), `message` is for people:
 * what happened and what to do. `fields` names the form fields it belongs to.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly kind: ErrorKind;
  readonly reason: string;
  readonly fields: FieldErrors | undefined;
  /** Seconds after which trying again makes sense (rate_limited). */
  readonly retryAfter: number | undefined;
  /** The name of the limit that was reached (rate_limited). */
  readonly rule: string | undefined;

  constructor(
    kind: ErrorKind,
    reason: string,
    message: string,
    more: { fields?: FieldErrors; retryAfter?: number; rule?: string } = {},
  ) {
    super(message);
    this.kind = kind;
    this.reason = reason;
    this.fields = more.fields;
    this.retryAfter = more.retryAfter;
    this.rule = more.rule;
  }
}

const refusal = (kind: ErrorKind) => (reason: string, message: string) => new AppError(kind, reason, message);

export const forbidden = refusal("forbidden");
export const conflict = refusal("conflict");
export const invalidTransition = refusal("invalid_transition");
export const limitReached = refusal("limit_reached");

export const notSignedIn = () =>
  new AppError("not_signed_in", "people.not_signed_in", "Please sign in to continue.");

/** Also for what exists but may not be seen: existence leaks nothing. */
export const notFound = (what: string) =>
  new AppError("not_found", "not_found", `There is no such ${what}, or you may not see it.`);

export const rateLimited = (retryAfter: number, rule: string) =>
  new AppError(
    "rate_limited",
    "rate_limited",
    `Too many attempts. Please try again in ${waitText(retryAfter)}.`,
    { retryAfter, rule },
  );

/** One field is wrong: `invalid("employeeId", "people.employee_id_taken", "This employee ID is …")`. */
export const invalid = (field: string, reason: string, message: string) =>
  new AppError("validation", reason, message, { fields: { [field]: [message] } });

function waitText(seconds: number): string {
  if (seconds < 60) return "a minute";
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
