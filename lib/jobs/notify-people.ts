import { HEARD } from "@/lib/notifications/audience";
import { type NotifyInput, notify } from "@/lib/notifications/notify";
import { systemActor } from "@/lib/platform/actor";
import { inngest } from "./client";

/**
 * One function for each activity that somebody hears of: an Inngest server takes at most ten triggers per function.
 * What is left to be sent goes into the outbox with the notifications themselves.
 */
export const notifyPeople = HEARD.map((name) =>
  inngest.createFunction(
    { id: `notifications-notify-${name.replace(/[/.]/g, "-")}`, triggers: [{ event: name }] },
    ({ event }) => notify(systemActor("notify-people"), event as unknown as NotifyInput),
  ),
);
