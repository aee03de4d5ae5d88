import { z } from "zod";
import { lineOfText } from "../plain-text";
import { differs, email, newPassword, repeatedPassword, samePassword, token } from "../schema";

export const acceptInvitationSchema = z
  .object({ token, password: newPassword, ...repeatedPassword })
  .refine(samePassword, differs);
export const inviteOwnerSchema = z.object({
  residentId: z.uuid("There is no such resident."),
  name: lineOfText(120, "Please enter a name."),
  email,
});

export type AcceptInvitationInput = z.output<typeof acceptInvitationSchema>;
export type InviteOwnerInput = z.output<typeof inviteOwnerSchema> & { idempotencyKey?: string };
