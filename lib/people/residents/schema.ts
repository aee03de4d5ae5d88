import { z } from "zod";
import { ResidentType } from "@/lib/generated/prisma/enums";
import { dayText } from "@/lib/platform/moment-text";
import { ticked } from "@/lib/platform/ticked";
import { FLAT_WRONG, flatField, parseFlat } from "../flat";
import { optionalPhone } from "../phone";
import { lineOfText, optionalLine } from "../plain-text";
import { email } from "../schema";

const residentId = z.uuid("There is no such resident.");
const optionalDay = z
  .string()
  .optional()
  .transform((day) => day || null)
  .pipe(dayText("Please enter a date.").nullable())
  .transform((day) => day && new Date(`${day}T00:00:00Z`));

export const editResidentSchema = z
  .object({
    residentId,
    seen: z.string("This form is incomplete. Please reload the page.").max(30),
    name: lineOfText(120, "Please enter a name."),
    email: z
      .union([z.literal("").transform(() => null), email])
      .optional()
      .transform((value) => value ?? null),
    flatNumber: flatField,
    residentType: z.enum(ResidentType, "Please say whether they own, rent, or belong to the family."),
    phoneNumber: optionalPhone,
    alternatePhone: optionalPhone,
    emergencyContactName: optionalLine(120),
    emergencyContactPhone: optionalPhone,
    moveInDate: optionalDay,
    isCommitteeMember: ticked,
  })
  .transform((input, context) => {
    const flat = parseFlat(input.flatNumber);
    if (!flat) context.addIssue({ code: "custom", path: ["flatNumber"], message: FLAT_WRONG });
    return flat ? { ...input, ...flat } : z.NEVER;
  });

export const committeeSchema = z.object({ residentId, isCommitteeMember: ticked });

export type EditResidentInput = z.output<typeof editResidentSchema>;
export type CommitteeInput = z.output<typeof committeeSchema>;
