import { randomUUID } from "node:crypto";
import { isAdministrator } from "@/lib/people/permissions";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { readConsoleChanges } from "./console-changes";
import { EXAMPLES } from "./example-values";
import { fanOut } from "./fan-out";
import type { Letter } from "./letter";
import { queueDeliveries } from "./queue-deliveries";
import { kindOf, type NotificationType } from "./registry";
import { renderTemplate } from "./render-template";
import { TEMPLATES, templateFor, templatesOf } from "./templates";

export type SendTestInput = { userId: string; type: NotificationType };

/**
 * A notification of this kind with invented data, marked as a test, on every way that the kind and the person's
 * preferences allow. Whoever asks may be the one who gets it.
 */
export async function sendTest(actor: Actor, { userId, type }: SendTestInput, now = new Date()) {
  if (actor.kind !== "system" && !isAdministrator(actor)) throw notFound("page");
  return transact(actor, async (tx, record) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { name: true } });
    const [key] = templatesOf(type);
    if (!person || !key) throw notFound("person");
    const { book, settingsOf } = await readConsoleChanges(tx);
    const { email: byEmail, sms: smsMode, cascadeMinutes, isEssential, push: byPush } = settingsOf(type);
    const { isUrgent = false, isEmergency = false } = kindOf(type);
    const ways = { isUrgent, isEmergency, isEssential, byEmail, smsMode, cascadeMinutes, byPush };
    const { title, message, ...text } = renderTemplate(
      templateFor(book, key),
      EXAMPLES[TEMPLATES[key].subject],
    );
    const activityId = randomUUID();
    const letter: Letter = {
      type,
      activityId,
      subject: null,
      data: {},
      title: `Test: ${title}`,
      message: `This is a test with invented data. ${message}`,
      sms: `Test: ${text.sms}`,
      url: "/",
      ...ways,
      isOwnAccount: false,
      staffOnly: false,
      as: "person",
      inputs: { as: "person", ...ways },
      announcementId: null,
      to: "people",
      people: [userId],
    };
    const activity = { id: activityId, data: { actorId: null } };
    const zone = (await readSettings(tx)).timeZone;
    const told = await fanOut(tx, activity, [letter], { now, zone });
    queueDeliveries(record, told);
    const deliveries = await tx.notificationDelivery.findMany({
      where: { notification: { activityId } },
      orderBy: { channel: "asc" },
      select: { channel: true, status: true, error: true, sendAfter: true },
    });
    return { name: person.name, deliveries };
  });
}
