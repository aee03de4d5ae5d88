import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { assertMayManage } from "./permissions";
import type { RestoreTemplateInput } from "./schema";

/** Back to the text in the code. */
export async function restoreTemplate(actor: Actor, { key }: RestoreTemplateInput) {
  assertMayManage(actor);
  await transact(actor, (tx) => tx.notificationTemplate.deleteMany({ where: { key } }));
  return { key };
}
