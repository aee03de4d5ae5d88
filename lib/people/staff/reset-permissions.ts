import type { Actor } from "@/lib/platform/actor";
import { conflict, notFound } from "@/lib/platform/errors";
import { transact } from "@/lib/platform/transact";
import { rightsChanged } from "../activity";
import { misfits } from "../desk";
import { roleDefaults } from "../permissions";
import { isChange, ownRights } from "../rights";
import { lockStaff } from "./lock-staff";
import type { AboutPersonInput } from "./schema";

/** Back to what the role brings (DOMAIN §1). */
export async function resetPermissions(actor: Actor, { userId }: AboutPersonInput) {
  return transact(actor, async (tx, record) => {
    const { name, staff } = await lockStaff(tx, actor, userId);
    if (!staff) throw notFound("member of staff");
    const own = ownRights(staff);
    if (!isChange(own))
      throw conflict("people.nothing_to_reset", `${name} has exactly the permissions of the role already.`);
    const defaults = roleDefaults(staff.role);
    const tickets = (await misfits(tx, [{ userId, role: staff.role, ...defaults }])).get(userId);
    if (tickets)
      throw conflict(
        "people.open_requests_do_not_fit",
        `Open requests could not stay with ${name}: ${tickets.slice(0, 5).join(", ")}. Reassign them first.`,
      );

    await tx.staff.update({ where: { userId }, data: defaults });
    record(rightsChanged({ userId, granted: own.withdrawn, withdrawn: own.granted, role: null }));
    return { userId, name };
  });
}
