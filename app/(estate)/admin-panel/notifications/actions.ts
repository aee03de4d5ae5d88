"use server";
import { restoreNotificationType } from "@/lib/notifications/restore-notification-type";
import { restoreTemplate } from "@/lib/notifications/restore-template";
import {
  restoreNotificationTypeInput,
  restoreTemplateInput,
  sendAgainInput,
  setSmsBudgetInput,
  updateNotificationTypeInput,
  updateTemplateInput,
} from "@/lib/notifications/schema";
import { sendAgain } from "@/lib/notifications/send-again";
import { setSmsBudget } from "@/lib/notifications/set-sms-budget";
import { updateNotificationType } from "@/lib/notifications/update-notification-type";
import { updateTemplate } from "@/lib/notifications/update-template";
import { defineAction } from "@/lib/web/define-action";

const deliveries = ["/admin-panel/notifications"];
const types = ["/admin-panel/notifications/types", "/admin-panel/notifications/types/[type]"];

export const sendAgainAction = defineAction({
  schema: sendAgainInput,
  verb: sendAgain,
  done: () => ({ message: "On its way again.", revalidate: deliveries }),
});

export const setSmsBudgetAction = defineAction({
  schema: setSmsBudgetInput,
  verb: setSmsBudget,
  done: ({ budget }) => ({
    message:
      budget === null ? "Text messages have no limit now." : `The budget is ${budget} text messages a month.`,
    revalidate: types,
  }),
});

export const updateTypeAction = defineAction({
  schema: updateNotificationTypeInput,
  verb: updateNotificationType,
  done: () => ({ message: "Saved. It holds for what happens from now on.", revalidate: types }),
});

export const restoreTypeAction = defineAction({
  schema: restoreNotificationTypeInput,
  verb: restoreNotificationType,
  done: () => ({ message: "The default ways are back.", revalidate: types }),
});

export const updateTemplateAction = defineAction({
  schema: updateTemplateInput,
  verb: updateTemplate,
  done: () => ({ message: "The text is saved.", revalidate: types }),
});

export const restoreTemplateAction = defineAction({
  schema: restoreTemplateInput,
  verb: restoreTemplate,
  done: () => ({ message: "The default text is back.", revalidate: types }),
});
