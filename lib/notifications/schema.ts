import { z } from "zod";
import { ticked } from "@/lib/platform/ticked";
import { isType, SMS_MODES } from "./registry";
import { unknownPlaceholders } from "./render-template";
import { PLACEHOLDERS } from "./template-values";
import { isTemplateKey, TEMPLATES } from "./templates";

const id = z.uuid("There is no such notification.");
const cursor = z.string().max(200).optional().catch(undefined);
const chosenType = z.string().refine(isType).optional().catch(undefined);

export const markReadInput = z.object({ notificationId: id });
export type MarkReadInput = z.output<typeof markReadInput>;

export const markAllReadInput = z.object({});

/** What the address of the list says; nonsense is the first page. */
export const listInput = z.object({
  show: z.enum(["unread", "all"]).catch("all"),
  type: chosenType,
  after: cursor,
});
export type ListInput = z.output<typeof listInput>;

export const mailboxInput = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  after: cursor,
});

export const deliveryListInput = z.object({
  status: z.enum(["QUEUED", "SENT", "DELIVERED", "FAILED", "SKIPPED"]).optional().catch(undefined),
  channel: z.enum(["EMAIL", "SMS", "PUSH"]).optional().catch(undefined),
  type: chosenType,
  after: cursor,
});
export type DeliveryListInput = z.output<typeof deliveryListInput>;

/** What the address of "Ask why" says. */
export const askWhyInput = z.object({
  ticket: z.string().trim().max(30).catch(""),
  person: z.string().trim().max(100).catch(""),
});
export type AskWhyInput = z.output<typeof askWhyInput>;

export const sendAgainInput = z.object({ deliveryId: z.uuid("There is no such delivery.") });
export type SendAgainInput = z.output<typeof sendAgainInput>;

/** `all`: the second button of the page. */
export const unsubscribeInput = z.object({
  token: z.string().max(300).catch(""),
  all: z.preprocess((value) => value === "yes", z.boolean()),
});
export type UnsubscribeInput = z.output<typeof unsubscribeInput>;

const type = z.string().refine(isType, "There is no such kind of notification.");

export const resubscribeInput = z.object({ type: z.string().max(100) });
export type ResubscribeInput = z.output<typeof resubscribeInput>;

const MINUTES = "Please give whole minutes, from 0 (at once) to 1440 (a day).";

export const updateNotificationTypeInput = z.object({
  type,
  email: ticked,
  sms: z.enum(SMS_MODES, "Please choose when it goes by SMS."),
  cascadeMinutes: z.coerce.number(MINUTES).int(MINUTES).min(0, MINUTES).max(1440, MINUTES),
  isEssential: ticked,
  push: ticked,
});
export type UpdateNotificationTypeInput = z.output<typeof updateNotificationTypeInput>;

export const restoreNotificationTypeInput = z.object({ type });
export type RestoreNotificationTypeInput = z.output<typeof restoreNotificationTypeInput>;

const key = z.string().refine(isTemplateKey, "There is no such text.");

const text = (most: number, missing: string) =>
  z.string(missing).trim().min(1, missing).max(most, `At most ${most} characters, please.`);

/** A placeholder that nobody fills in is refused with its name. */
export const updateTemplateInput = z
  .object({
    key,
    title: text(200, "Please write a title."),
    message: text(2000, "Please write a message."),
    sms: text(320, "Please write a text message."),
  })
  .superRefine((template, context) => {
    if (!isTemplateKey(template.key)) return; // refused above
    const known = PLACEHOLDERS[TEMPLATES[template.key].subject];
    for (const field of ["title", "message", "sms"] as const) {
      const allowed = field === "sms" ? [...known, "headline"] : known;
      for (const name of unknownPlaceholders(template[field], allowed))
        context.addIssue({
          code: "custom",
          path: [field],
          message: `${name} is not a placeholder of this text. There are: ${allowed.map((each) => `{{${each}}}`).join(", ")}.`,
        });
    }
  });
export type UpdateTemplateInput = z.output<typeof updateTemplateInput>;

export const restoreTemplateInput = z.object({ key });
export type RestoreTemplateInput = z.output<typeof restoreTemplateInput>;

const BUDGET = "Please give a whole number of text messages, or nothing for no limit.";

export const setSmsBudgetInput = z.object({
  budget: z.preprocess(
    (typed) => (typed === "" || typed === undefined ? null : typed),
    z.coerce.number(BUDGET).int(BUDGET).min(0, BUDGET).max(1_000_000, "At most 1,000,000.").nullable(),
  ),
});
export type SetSmsBudgetInput = z.output<typeof setSmsBudgetInput>;
