import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { accountDeactivated } from "./activity";
import { openWork } from "./desk";
import { lockForDeactivation } from "./lock-for-deactivation";
import type { AboutAccountInput } from "./schema";
import { switchOff } from "./switch-off";

/**
 * Switches a person off; their sessions end at the next request. Nothing of theirs is deleted. Who still has open
 * requests is refused: lib/maintenance/departure passes them on in the same step.
 */
export async function deactivateAccount(actor: Actor, { userId }: AboutAccountInput, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const person = await lockForDeactivation(tx, actor, userId);
    const open = (await openWork(tx, [userId])).get(userId);
    if (open)
      throw conflict(
        "people.has_open_requests",
        `${person.name} still has ${open} open ${open === 1 ? "request" : "requests"}. Decide on the person's page who takes over.`,
      );

    await switchOff(tx, [userId], now);
    record(accountDeactivated({ userId, returned: 0 }));
    return { userId, name: person.name };
  });
}
