import type { Actor } from "@/lib/platform/actor";
import { forbidden, limitReached } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { canReadPeople } from "../permissions";
import type { SaveViewInput } from "./schema";

const MOST = 30;

/** Keeps a list's address under a name, for this person alone; the same name again is the new address. */
export async function saveView(actor: Actor, { page, name, query }: SaveViewInput) {
  if (actor.kind !== "user" || !canReadPeople(actor))
    throw forbidden("people.not_a_manager", "Only managers and administrators keep views.");
  const userId = actor.userId;
  return transact(actor, async (tx) => {
    const others = await tx.savedView.count({ where: { userId, page, name: { not: name } } });
    if (others >= MOST)
      throw limitReached("people.too_many_views", `You keep ${MOST} views already. Remove one first.`);
    return tx.savedView.upsert({
      where: { userId_page_name: { userId, page, name } },
      create: { userId, page, name, query },
      update: { name, query },
      select: { id: true, name: true, query: true },
    });
  });
}
