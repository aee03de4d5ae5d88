import { z } from "zod";
import { dayText } from "@/lib/platform/moment-text";

const PREFIX = "to-";

/** The form's field for one request: `to-MNT-2026-00042`, with a person's id or nothing (back to the managers). */
export const takeoverField = (ticketNumber: string): string => `${PREFIX}${ticketNumber}`;

const choice = z.union([z.literal(""), z.uuid()], "Please choose somebody from the list.");

export const deactivateStaffSchema = z
  .object({ userId: z.uuid("There is no such person.") })
  .catchall(z.unknown())
  .transform((form, context) => {
    const choices: { ticketNumber: string; to: string | null }[] = [];
    for (const [name, value] of Object.entries(form)) {
      if (!/^to-MNT-\d{4}-\d{5,10}$/.test(name)) continue;
      const chosen = choice.safeParse(value);
      if (!chosen.success)
        context.addIssue({ code: "custom", path: [name], message: "Please choose somebody from the list." });
      else choices.push({ ticketNumber: name.slice(PREFIX.length), to: chosen.data || null });
    }
    return { userId: form.userId, choices };
  });

export const moveOutSchema = z.object({
  residentId: z.uuid("There is no such resident."),
  movedOutOn: dayText("Please enter the day they moved out."),
});

export type DeactivateStaffInput = z.output<typeof deactivateStaffSchema>;
export type MoveOutInput = z.output<typeof moveOutSchema>;
