import { type Actor, userIdOf } from "@/lib/platform/actor";
import { notSignedIn } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { kindOf } from "./registry";
import type { ResubscribeInput } from "./schema";

/** Takes an unsubscription of one's own back. */
export async function resubscribe(actor: Actor, { type }: ResubscribeInput) {
  const userId = userIdOf(actor);
  if (!userId) throw notSignedIn();
  await transact(actor, (tx) => tx.mutedMail.deleteMany({ where: { userId, type } }));
  return { label: kindOf(type).label };
}
