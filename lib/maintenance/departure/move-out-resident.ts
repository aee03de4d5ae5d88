import { accountDeactivated, residentMovedOut } from "@/lib/people/activity";
import { lockAdministrators, requireStillAdministrator } from "@/lib/people/administrators";
import { lockResident } from "@/lib/people/residents/lock-resident";
import { residentName } from "@/lib/people/residents/queries";
import { switchOff } from "@/lib/people/switch-off";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { conflict, forbidden, invalid } from "@/lib/platform/errors";
import { formatDate } from "@/lib/platform/format";
import type { Tx } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { writeNotes } from "../sweep/write-notes";
import type { MoveOutInput } from "./schema";

/**
 * Somebody does not live here any more: their access ends, everything they did stays. Their open requests are about the
 * flat: they stay open, with a note for whoever works on them.
 */
export async function moveOutResident(
  actor: Actor,
  { residentId, movedOutOn }: MoveOutInput,
  now = new Date(),
) {
  try {
    return await transact(actor, async (tx, record) => {
      await lockAdministrators(tx);
      const resident = await lockResident(tx, actor, residentId);
      await requireStillAdministrator(tx, actor);
      const { user } = resident;
      const name = residentName(resident);
      if (resident.movedOutOn) throw conflict("people.moved_out", `${name} has moved out already.`);
      if (user && user.id === userIdOf(actor))
        throw forbidden(
          "people.own_rights",
          "Another administrator must do this: nobody ends their own access.",
        );

      await tx.resident.update({
        where: { id: residentId },
        data: { movedOutOn: new Date(`${movedOutOn}T00:00:00Z`), isCommitteeMember: false },
      });
      if (user) {
        await switchOff(tx, [user.id], now);
        record(accountDeactivated({ userId: user.id }));
        record(residentMovedOut({ userId: user.id }));
      }
      const kept = user ? await noteOpenRequests(tx, user.id, { name, movedOutOn }, now) : 0;
      return { residentId, name, kept };
    });
  } catch (error) {
    if (violates(error, "resident_moved_out_after_in"))
      throw invalid(
        "movedOutOn",
        "people.moved_out_early",
        "That is before they moved in. Please check the day.",
      );
    throw error;
  }
}

async function noteOpenRequests(
  tx: Tx,
  userId: string,
  { name, movedOutOn }: { name: string; movedOutOn: string },
  now: Date,
): Promise<number> {
  const open = await tx.maintenanceRequest.findMany({
    where: { residentId: userId, closedAt: null, cancelledAt: null },
    select: { id: true, flatNumber: true },
  });
  if (!open.length) return 0;
  const { locale, currency } = await readSettings(tx);
  const day = formatDate(new Date(`${movedOutOn}T00:00:00Z`), { locale, currency, timeZone: "UTC" });
  const notes = open.map(({ id, flatNumber }) => ({
    requestId: id,
    content: `${name} moved out on ${day}. The request stays with flat ${flatNumber}.`,
  }));
  await writeNotes(tx, notes, now);
  return open.length;
}
