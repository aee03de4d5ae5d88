import { type Actor, userIdOf } from "@/lib/platform/actor";
import { conflict, forbidden } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { rightsChanged } from "../activity";
import {
  asLastAdministrator,
  countActiveAdministrators,
  lastAdministrator,
  lockAdministrators,
  requireStillAdministrator,
} from "../administrators";
import { lockStaff } from "./lock-staff";
import type { AboutPersonInput } from "./schema";

/** Never one's own, and never the last one's: of two who do it to each other at once, the second is refused. */
export async function revokeAdministrator(actor: Actor, { userId }: AboutPersonInput) {
  try {
    return await transact(actor, async (tx, record) => {
      await lockAdministrators(tx);
      const person = await lockStaff(tx, actor, userId);
      await requireStillAdministrator(tx, actor);
      if (userIdOf(actor) === userId)
        throw forbidden(
          "people.own_rights",
          "Another administrator must do this: nobody gives up their own rights.",
        );
      if (!person.isAdmin) throw conflict("people.no_administrator", `${person.name} is no administrator.`);
      if (person.status === "ACTIVE" && (await countActiveAdministrators(tx)) === 1)
        throw lastAdministrator();

      await tx.user.update({ where: { id: userId }, data: { isAdmin: false } });
      record(rightsChanged({ userId, granted: [], withdrawn: ["administrator"], role: null }));
      return { userId, name: person.name };
    });
  } catch (error) {
    throw asLastAdministrator(error);
  }
}
