import { z } from "zod";
import { PERMISSIONS, type Permission } from "@/lib/platform/actor";
import { ticked } from "@/lib/platform/ticked";
import { optionalPhone, phoneNumber } from "../phone";
import { lineOfText, optionalLine } from "../plain-text";
import { differs, email, employmentFields, newPassword, userId } from "../schema";

const name = lineOfText(120, "Please enter a name.");
const superior = z
  .string()
  .optional()
  .transform((id) => id || null)
  .pipe(z.uuid("There is no such person.").nullable());
/** Which state of the person the form was made from: lib/people/last-change.ts. */
const seen = z.string("This form is incomplete. Please reload the page.").max(30);

const work = {
  ...employmentFields,
  phoneNumber,
  workSchedule: optionalLine(120),
  isAvailable24x7: ticked,
  reportingToId: superior,
};
const contact = {
  alternatePhone: optionalPhone,
  emergencyContactName: optionalLine(120),
  emergencyContactPhone: optionalPhone,
};
const permissions = Object.fromEntries(PERMISSIONS.map((each) => [each, ticked])) as Record<
  Permission,
  typeof ticked
>;

export const editStaffSchema = z.object({ userId, seen, name, email, ...work, ...contact, ...permissions });
/** An administrator who is not on the payroll. */
export const editAdministratorSchema = z.object({ userId, seen, name, email });

export const createStaffSchema = z
  .object({
    name,
    email,
    ...work,
    access: z.enum(["invite", "password"], "Please say how the person gets in."),
    password: z.string().max(1000).optional(),
    passwordAgain: z.string().max(1000).optional(),
  })
  .superRefine(({ access, password, passwordAgain }, context) => {
    if (access === "invite") return;
    const chosen = newPassword.safeParse(password ?? "");
    for (const { message } of chosen.error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["password"], message });
    if (password !== passwordAgain)
      context.addIssue({ code: "custom", path: differs.path, message: differs.message });
  });

export const aboutPersonSchema = z.object({ userId });

export type EditStaffInput = z.output<typeof editStaffSchema>;
export type EditAdministratorInput = z.output<typeof editAdministratorSchema>;
export type CreateStaffInput = z.output<typeof createStaffSchema> & { idempotencyKey?: string };
export type AboutPersonInput = z.output<typeof aboutPersonSchema>;
