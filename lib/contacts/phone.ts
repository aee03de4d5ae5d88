import { z } from "zod";
import { toE164 } from "@/lib/people/phone";

const WRONG = "Please enter a number such as 112, 98450 12345 or +44 20 7946 0123.";

/** As it is dialled: a short number (112, 1912) stays as it is, any other becomes E.164. */
export const emergencyPhone = z.string(WRONG).transform((written, context) => {
  const typed = written.trim();
  const short = typed.replace(/[\s-]/g, "");
  if (/^[1-9]\d{2,5}$/.test(short)) return short;
  const number = toE164(typed);
  if (!number) context.addIssue({ code: "custom", message: WRONG });
  return number ?? z.NEVER;
});
