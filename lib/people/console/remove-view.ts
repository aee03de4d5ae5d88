import type { Actor } from "@/lib/platform/actor";
import { userIdOf } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import type { RemoveViewInput } from "./schema";

/** One's own only: another person's view does not exist here. */
export async function removeView(actor: Actor, { id, page }: RemoveViewInput) {
  const userId = userIdOf(actor);
  if (!userId) throw notFound("view");
  return transact(actor, async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id, page, userId } });
    if (!count) throw notFound("view");
    return { id };
  });
}
