import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManage } from "./permissions";
import type { UpdateTemplateInput } from "./schema";

/** Its placeholders were checked by the schema. */
export async function updateTemplate(actor: Actor, { key, title, message, sms }: UpdateTemplateInput) {
  assertMayManage(actor);
  const data = { title, message, sms };
  return transact(actor, (tx) =>
    tx.notificationTemplate.upsert({ where: { key }, create: { key, ...data }, update: data }),
  );
}
