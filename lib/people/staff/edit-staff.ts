import type { Actor } from "@/lib/platform/actor";
import { invalid, notFound } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { transact } from "@/lib/platform/transact";
import { rightsChanged } from "../activity";
import { misfits } from "../desk";
import { emailChange } from "../email-change";
import { requireUnchanged } from "../last-change";
import { isChange, permissionsOf, rightsBetween } from "../rights";
import { lockStaff } from "./lock-staff";
import { asStaffRefusal } from "./refusals";
import type { EditStaffInput } from "./schema";

/** Everything about a member of staff but whether they may come in. Who may do more or less from now on hears of it. */
export async function editStaff(actor: Actor, input: EditStaffInput) {
  const {
    userId,
    seen,
    name,
    email,
    idempotencyKey: _,
    ...staff
  } = input as EditStaffInput & {
    idempotencyKey?: string;
  };
  try {
    return await transact(actor, async (tx, record) => {
      const user = await lockStaff(tx, actor, userId);
      const before = user.staff;
      if (!before) throw notFound("member of staff");
      await requireUnchanged(tx, { userId, staffId: before.id }, seen);
      if (staff.reportingToId !== before.reportingToId) await requireSuperior(tx, staff.reportingToId);
      await requireFit(tx, input, before.role !== staff.role);

      await tx.user.update({ where: { id: userId }, data: { name, ...emailChange(user, email) } });
      await tx.staff.update({ where: { userId }, data: staff });
      const change = rightsBetween(permissionsOf(before), permissionsOf(staff));
      const role = staff.role === before.role ? null : staff.role;
      if (role || isChange(change)) record(rightsChanged({ userId, ...change, role }));
      return { userId, name };
    });
  } catch (error) {
    throw asStaffRefusal(error);
  }
}

async function requireSuperior(tx: Tx, id: string | null) {
  if (!id) return;
  const superior = await tx.staff.findUnique({ where: { id }, select: { isActive: true } });
  if (!superior?.isActive)
    throw invalid("reportingToId", "people.no_such_superior", "This person does not work here any more.");
}

async function requireFit(tx: Tx, input: EditStaffInput, roleChanges: boolean) {
  const tickets = (await misfits(tx, [input])).get(input.userId);
  if (!tickets) return;
  throw invalid(
    roleChanges ? "role" : "canAccessAllMaintenance",
    "people.open_requests_do_not_fit",
    `Open requests could not stay with this person: ${tickets.slice(0, 5).join(", ")}${tickets.length > 5 ? " and more" : ""}. Reassign them first.`,
  );
}
