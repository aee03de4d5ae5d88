import { z } from "zod";
import { Channel, DeliveryStatus } from "@/lib/generated/prisma/enums";
import { listDeliveries } from "@/lib/notifications/delivery-queries";
import { SMS_MODES } from "@/lib/notifications/registry";
import { restoreNotificationType } from "@/lib/notifications/restore-notification-type";
import { restoreTemplate } from "@/lib/notifications/restore-template";
import * as inputs from "@/lib/notifications/schema";
import { sendAgain } from "@/lib/notifications/send-again";
import { setSmsBudget } from "@/lib/notifications/set-sms-budget";
import { TEMPLATES, type TemplateKey } from "@/lib/notifications/templates";
import { getType, listTypes } from "@/lib/notifications/type-queries";
import { updateNotificationType } from "@/lib/notifications/update-notification-type";
import { updateTemplate } from "@/lib/notifications/update-template";
import { defineOperation } from "../operation";
import { instant, list, page } from "../shapes";
import { stepsOf } from "../steps-of";
import { contentOf, defineSubject, subjectOf } from "../subject";
import { ALL_SETTINGS } from "./console";

const tag = "Notifications: console";
const type = z.string().max(100);
const ways = {
  email: z.boolean(),
  sms: z.enum(SMS_MODES),
  cascadeMinutes: z.int().meta({ description: "So long after the notification, if it is not read." }),
  isEssential: z.boolean(),
  push: z.boolean(),
};

const types = defineOperation({
  method: "GET",
  path: "/notification-types",
  tag,
  summary: "List the kinds of notifications and their ways",
  description: "For administrators.",
  scope: "admin:read",
  input: z.object({}),
  answer: list(z.object({ type, label: z.string(), ...ways, isChanged: z.boolean() })),
  verb: async (actor) => ({ items: await listTypes(actor) }),
});

const shown = z.object({
  type,
  label: z.string(),
  settings: z.object(ways),
  isChanged: z.boolean(),
  templates: z.array(
    z.object({
      key: z.string(),
      reader: z.string(),
      template: z.object({ title: z.string(), message: z.string(), sms: z.string() }),
      isChanged: z.boolean(),
    }),
  ),
});

const one = defineOperation({
  method: "GET",
  path: "/notification-types/{type}",
  tag,
  summary: "Read a kind of notification with its texts",
  scope: "admin:read",
  input: z.object({ type }),
  answer: shown,
  version: contentOf(shown),
  verb: (actor, input) => getType(actor, input.type),
});

const deliveries = defineOperation({
  method: "GET",
  path: "/deliveries",
  tag,
  summary: "List what left the house, or did not",
  description: "Newest first; for administrators.",
  scope: "admin:read",
  input: z.object({
    status: z.enum(DeliveryStatus).optional(),
    channel: z.enum(["EMAIL", "SMS", "PUSH"]).optional(),
    type: type.optional(),
    cursor: z.string().max(200).optional(),
  }),
  answer: page(
    z.object({
      id: z.uuid(),
      channel: z.enum(Channel),
      status: z.enum(DeliveryStatus),
      error: z.string().nullable(),
      attempts: z.int(),
      sendAfter: instant.nullable(),
      sentAt: instant.nullable(),
      deliveredAt: instant.nullable(),
      createdAt: instant,
      notification: z.object({
        type,
        title: z.string(),
        recipient: z.object({ name: z.string(), email: z.string() }),
      }),
    }),
  ),
  verb: async (actor, { cursor: after, ...asked }) => {
    const { rows, nextCursor } = await listDeliveries(
      actor,
      inputs.deliveryListInput.parse({ ...asked, after }),
    );
    return { items: rows, next: nextCursor };
  },
});

const shared = { tag, scope: "admin:write" } as const;
const kind = stepsOf({ ...shared, at: one.path, answer: z.object({ type }), subject: subjectOf(one) });
const text = stepsOf({
  ...shared,
  at: "/notification-templates/{key}",
  answer: z.object({ key: z.string() }),
  subject: defineSubject({
    at: one.path,
    read: (actor, { key }: { key: TemplateKey }) => getType(actor, TEMPLATES[key].type),
    version: contentOf(shown),
  }),
});
const again = stepsOf({
  ...shared,
  at: "/deliveries/{deliveryId}",
  answer: z.object({ channel: z.enum(Channel) }),
});
const budget = stepsOf({
  ...shared,
  at: "/sms-budget",
  answer: z.object({ budget: z.int().nullable() }),
  subject: ALL_SETTINGS,
});

export const NOTIFICATION_CONSOLE = [
  types,
  one,
  kind(["PUT", "", "Choose its ways"], inputs.updateNotificationTypeInput, async (actor, input) => {
    await updateNotificationType(actor, input);
    return { type: input.type };
  }),
  kind(["DELETE", "", "Restore its ways"], inputs.restoreNotificationTypeInput, restoreNotificationType),
  text(["PUT", "", "Change a text"], inputs.updateTemplateInput, updateTemplate),
  text(["DELETE", "", "Restore a text"], inputs.restoreTemplateInput, restoreTemplate),
  deliveries,
  again(["POST", "/repetition", "Send a failed one again"], inputs.sendAgainInput, sendAgain),
  budget(["PUT", "", "Limit the text messages of a month"], inputs.setSmsBudgetInput, setSmsBudget, {
    description: "Without `budget` there is no limit.",
  }),
];
