import { z } from "zod";
import { EmploymentStatus, ResidentType, StaffRole } from "@/lib/generated/prisma/enums";
import { dayText } from "@/lib/platform/moment-text";
import { ticked } from "@/lib/platform/ticked";
import { FLAT_WRONG, flatField, parseFlat } from "./flat";
import { optionalPhone, phoneNumber } from "./phone";
import { lineOfText, optionalLine, textBlock } from "./plain-text";

const EMAIL_WRONG = "Please enter an email address such as asha@example.com.";

export const email = z
  .string("Please enter your email address.")
  .trim()
  .min(1, "Please enter your email address.")
  .max(254, EMAIL_WRONG)
  .pipe(z.email(EMAIL_WRONG));

/** Long rather than complicated; the upper limit keeps hashing cheap. */
export const newPassword = z
  .string("Please choose a password.")
  .min(10, "Please use at least 10 characters.")
  .max(128, "Please use at most 128 characters.")
  .refine((password) => new Set(password).size > 3, "Please use more different characters.");

const givenPassword = z
  .string("Please enter your password.")
  .min(1, "Please enter your password.")
  .max(1000, "That is too long.");
export const token = z
  .string("This link is not complete.")
  .min(20, "This link is not complete.")
  .max(100, "This link is not complete.");
export const userId = z.uuid("There is no such person.");
export const isoDay = dayText("Please enter a date.").transform((day) => new Date(`${day}T00:00:00Z`));

export const account = {
  name: lineOfText(120, "Please enter your name."),
  email,
  password: newPassword,
};

export const repeatedPassword = { passwordAgain: z.string("Please enter the password again.").max(1000) };
export const samePassword = (input: { password: string; passwordAgain: string }) =>
  input.password === input.passwordAgain;
export const differs = { path: ["passwordAgain"], message: "The two passwords differ." };

export const registerResidentSchema = z
  .object({
    ...account,
    flatNumber: flatField,
    block: z.string().optional(),
    phoneNumber,
    residentType: z.enum(ResidentType, "Please say whether you own, rent, or belong to the family."),
  })
  .transform((input, context) => {
    const flat = parseFlat(input.flatNumber, input.block);
    if (!flat) context.addIssue({ code: "custom", path: ["flatNumber"], message: FLAT_WRONG });
    return flat ? { ...input, ...flat } : z.NEVER;
  });

const staffAccountFields = { ...account, ...repeatedPassword, phoneNumber };
export const employmentFields = {
  employeeId: lineOfText(40, "Please enter your employee ID.").pipe(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{N} ./_-]*$/u,
        "Please use letters, digits, dots, dashes and slashes only.",
      ),
  ),
  role: z.enum(StaffRole, "Please choose your role."),
  department: optionalLine(80),
  employmentStatus: z.enum(EmploymentStatus, "Please choose how you are employed."),
  hireDate: isoDay,
};

/** Step 1 and step 2 of the staff form; step 3 shows both again. */
export const staffAccountSchema = z.object(staffAccountFields).refine(samePassword, differs);
export const staffEmploymentSchema = z.object(employmentFields);
export const registerStaffSchema = z
  .object({ ...staffAccountFields, ...employmentFields })
  .refine(samePassword, differs);

export const signInSchema = z.object({
  email,
  password: givenPassword,
  next: z.string().max(1000).optional(),
});
/** One-click sign-in: the pressed button names the person. */
export const demoSignInSchema = z.object({
  demo: z.string().max(254),
  next: z.string().max(1000).optional(),
});
export const emailOnlySchema = z.object({ email });
export const tokenOnlySchema = z.object({ token });
export const resetPasswordSchema = z
  .object({ token, password: newPassword, ...repeatedPassword })
  .refine(samePassword, differs);
export const changePasswordSchema = z
  .object({ currentPassword: givenPassword, password: newPassword, ...repeatedPassword })
  .refine(samePassword, differs);
export const createAdministratorSchema = z
  .object({ ...account, ...repeatedPassword })
  .refine(samePassword, differs);

export const aboutAccountSchema = z.object({ userId });
export const rejectAccountSchema = z.object({
  userId,
  reason: textBlock(500, "Please say why: the person reads it."),
});

/** The same from a list, which wants to come back as it was. */
const back = { back: z.string().max(1000).optional() };
export const decideFromListSchema = aboutAccountSchema.extend(back);
export const rejectFromListSchema = rejectAccountSchema.extend(back);

const clockTime = z
  .string()
  .optional()
  .transform((typed) => typed?.trim().slice(0, 5) || null)
  .refine(
    (time) => time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time),
    "Please give a time such as 22:00.",
  );

/** Both ends of the quiet hours or neither; across midnight is fine. */
export const updatePreferencesSchema = z
  .object({
    emailNotifications: ticked,
    smsNotifications: ticked,
    urgentOnly: ticked,
    quietFrom: clockTime,
    quietTo: clockTime,
  })
  .superRefine(({ quietFrom, quietTo }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (quietFrom && !quietTo) refuse("quietTo", "Please say when the quiet hours end.");
    if (quietTo && !quietFrom) refuse("quietFrom", "Please say when the quiet hours begin.");
    if (quietFrom && quietFrom === quietTo) refuse("quietTo", "The quiet hours end when they begin.");
  });

export const updateProfileSchema = z.object({
  name: lineOfText(120, "Please enter your name."),
  phoneNumber: optionalPhone,
  alternatePhone: optionalPhone,
  emergencyContactName: optionalLine(120),
  emergencyContactPhone: optionalPhone,
});

export const noInputSchema = z.object({});

export type RegisterResidentInput = z.output<typeof registerResidentSchema> & { idempotencyKey?: string };
export type RegisterStaffInput = z.output<typeof registerStaffSchema> & { idempotencyKey?: string };
export type SignInInput = z.output<typeof signInSchema>;
export type EmailOnlyInput = z.output<typeof emailOnlySchema>;
export type TokenOnlyInput = z.output<typeof tokenOnlySchema>;
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>;
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;
export type CreateAdministratorInput = z.output<typeof createAdministratorSchema>;
export type AboutAccountInput = z.output<typeof aboutAccountSchema>;
export type RejectAccountInput = z.output<typeof rejectAccountSchema>;
export type UpdatePreferencesInput = z.output<typeof updatePreferencesSchema>;
export type UpdateProfileInput = z.output<typeof updateProfileSchema>;
