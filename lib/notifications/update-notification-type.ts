import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManage } from "./permissions";
import type { UpdateNotificationTypeInput } from "./schema";

/** From now on; what is already on its way is not changed. */
export async function updateNotificationType(actor: Actor, input: UpdateNotificationTypeInput) {
  assertMayManage(actor);
  const { type, email, sms, cascadeMinutes, isEssential, push } = input;
  const data = { email, sms, cascadeMinutes, isEssential, push };
  return transact(actor, (tx) =>
    tx.notificationTypeSetting.upsert({ where: { key: type }, create: { key: type, ...data }, update: data }),
  );
}
