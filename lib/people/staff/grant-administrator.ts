import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { rightsChanged } from "../activity";
import { lockAdministrators, requireStillAdministrator } from "../administrators";
import { lockStaff } from "./lock-staff";
import type { AboutPersonInput } from "./schema";

export async function grantAdministrator(actor: Actor, { userId }: AboutPersonInput) {
  return transact(actor, async (tx, record) => {
    await lockAdministrators(tx);
    const person = await lockStaff(tx, actor, userId);
    await requireStillAdministrator(tx, actor);
    if (person.isAdmin)
      throw conflict("people.is_administrator", `${person.name} is an administrator already.`);
    if (person.status !== "ACTIVE") throw conflict("people.not_active", `${person.name} is not active.`);

    await tx.user.update({ where: { id: userId }, data: { isAdmin: true } });
    record(rightsChanged({ userId, granted: ["administrator"], withdrawn: [], role: null }));
    return { userId, name: person.name };
  });
}
