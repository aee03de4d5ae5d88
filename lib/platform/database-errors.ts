type Cause = {
  originalCode?: string;
  constraint?: { index?: string; fields?: string[] };
  originalMessage?: string;
};

/** The driver's own words below Prisma's error, if there are any. */
function causeOf(error: unknown): { code: string; text: string } {
  const known = error as {
    code?: string;
    meta?: { driverAdapterError?: { cause?: Cause }; code?: string; message?: string };
  };
  const cause = known?.meta?.driverAdapterError?.cause;
  return {
    code: cause?.originalCode ?? known?.meta?.code ?? known?.code ?? "",
    text: [
      cause?.originalMessage,
      cause?.constraint?.index,
      cause?.constraint?.fields?.join(","),
      known?.meta?.message,
    ]
      .filter(Boolean)
      .join(" "),
  };
}

/** Did this fail because of that constraint? `name` as in the migrations (`staff_employee_id_key`). */
export function violates(error: unknown, name: string): boolean {
  const { code, text } = causeOf(error);
  return ["23505", "P2002", "23514", "23P01", "P2004", "P2010"].includes(code) && text.includes(name);
}

/** Two transactions in each other's way; doing the whole work again is safe and usually succeeds. */
export function isTransient(error: unknown): boolean {
  return ["40001", "40P01", "P2034"].includes(causeOf(error).code);
}
