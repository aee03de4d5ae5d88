import type { Actor } from "@/lib/platform/actor";
import { AppError, conflict, forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { lockArea } from "../areas/find-area";
import { overlaps } from "../availability";
import { closedSpan } from "../closures/closed-span";
import { listTaken } from "../next-free";
import { readSlot } from "../read-moment";
import type { JoinWaitingListInput } from "../schema";
import { fieldsOf, slotProblem } from "../slot-problem";

/**
 * Waits for hours that somebody else has, or that are closed by a fault. Whoever lost exactly these hours to a fault is
 * before everybody else. Joining twice is joining once.
 */
export async function joinWaitingList(actor: Actor, input: JoinWaitingListInput, now = new Date()) {
  if (actor.kind !== "user") throw forbidden("bookings.not_a_person", "Please sign in to wait for a slot.");
  return transact(actor, async (tx) => {
    const { timeZone } = await readSettings(tx);
    const slot = readSlot(input, timeZone);
    const area = await lockArea(tx, input.areaId, now);
    if (!area.isActive)
      throw conflict("bookings.area_not_offered", `${area.name} cannot be booked any more.`);
    const problem = slotProblem(area, { slot, guests: input.guests }, now, timeZone);
    if (problem)
      throw new AppError("validation", problem.reason, problem.message, { fields: fieldsOf(problem) });
    const times = { areaId: area.id, userId: actor.userId, startsAt: slot.from, endsAt: slot.to };
    const waiting = await tx.waitingEntry.findFirst({
      where: { ...times, status: { in: ["WAITING", "OFFERED"] } },
      select: { id: true },
    });
    if (waiting) return waiting;
    const closed = area.closures.some((closure) => overlaps(closedSpan(closure, now), slot));
    if (!closed && (await listTaken(tx, area.id, slot)).length === 0)
      throw conflict("bookings.is_free", "These hours are free: you can book them now.");

    const lost = await tx.booking.count({ where: { ...times, isDisplaced: true } });
    return tx.waitingEntry.create({
      data: { ...times, purpose: input.purpose, guests: input.guests, isFirst: lost > 0, createdAt: now },
      select: { id: true },
    });
  });
}
