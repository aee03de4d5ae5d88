import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManage } from "./permissions";
import type { RestoreNotificationTypeInput } from "./schema";

/** Back to what the code says. */
export async function restoreNotificationType(actor: Actor, { type }: RestoreNotificationTypeInput) {
  assertMayManage(actor);
  await transact(actor, (tx) => tx.notificationTypeSetting.deleteMany({ where: { key: type } }));
  return { type };
}
