import type { Db } from "@/lib/platform/prisma";
import { SMS_MODES, type SmsMode, type TypeSettings, typeDefaults } from "./registry";
import type { TemplateBook } from "./templates";

/** What the console changed; everything else is as in the code. */
export type ConsoleChanges = { book: TemplateBook; settingsOf: (type: string) => TypeSettings };

export async function readConsoleChanges(db: Db): Promise<ConsoleChanges> {
  // One after the other: a transaction has one connection.
  const templates = await db.notificationTemplate.findMany();
  const types = await db.notificationTypeSetting.findMany();
  const changed = new Map(
    types.map(({ key, sms, ...row }) => [key, { ...row, sms: isMode(sms) ? sms : "urgent" }]),
  );
  return {
    book: new Map(templates.map(({ key, title, message, sms }) => [key, { title, message, sms }])),
    settingsOf: (type) => changed.get(type) ?? typeDefaults(type),
  };
}

const isMode = (mode: string): mode is SmsMode => (SMS_MODES as readonly string[]).includes(mode);
