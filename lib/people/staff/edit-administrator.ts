import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { emailChange } from "../email-change";
import { requireUnchanged } from "../last-change";
import { lockStaff } from "./lock-staff";
import { asStaffRefusal } from "./refusals";
import type { EditAdministratorInput } from "./schema";

/** Name and address of somebody who is not on the payroll. */
export async function editAdministrator(actor: Actor, { userId, seen, name, email }: EditAdministratorInput) {
  try {
    return await transact(actor, async (tx) => {
      const user = await lockStaff(tx, actor, userId);
      await requireUnchanged(tx, { userId, staffId: user.staff?.id ?? null }, seen);
      await tx.user.update({ where: { id: userId }, data: { name, ...emailChange(user, email) } });
      return { userId, name };
    });
  } catch (error) {
    throw asStaffRefusal(error);
  }
}
