import type { Actor } from "@/lib/platform/actor";
import { violates } from "@/lib/platform/database-errors";
import { conflict, forbidden } from "@/lib/platform/errors";
import { lanes } from "@/lib/platform/lanes";
import { prisma } from "@/lib/platform/prisma";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { bookingConfirmed, bookingRequested } from "./activity";
import { assertBookable } from "./areas/assert-bookable";
import { lockArea } from "./areas/find-area";
import { insertBooking } from "./insert-booking";
import { listTaken, nextFreeText } from "./next-free";
import { readSlot } from "./read-moment";
import type { BookSlotInput } from "./schema";

/** A crowd at one slot waits here, in order, and not for a transaction, whose patience is limited. */
const inTurn = lanes(4);

/** Books some hours of an area: at once, or waiting for whoever decides about it. */
export async function bookSlot(actor: Actor, input: BookSlotInput, now = new Date()) {
  if (actor.kind !== "user") throw forbidden("bookings.not_a_person", "Please sign in to book.");
  const { idempotencyKey, ...fields } = input;
  return inTurn(async () => {
    // Most of a crowd is answered by a look. What this one has already may be the first answer to the same form.
    if (await isTaken(input, actor.userId)) throw await justTaken(input, now);
    try {
      return await transact(
        actor,
        async (tx, record) => {
          const { timeZone } = await readSettings(tx);
          const slot = readSlot(fields, timeZone);
          const area = await lockArea(tx, fields.areaId, now);
          assertBookable(area, { slot, guests: fields.guests }, now, timeZone);

          const { id, bookingNumber } = await insertBooking(tx, {
            area,
            userId: actor.userId,
            slot,
            guests: fields.guests,
            purpose: fields.purpose,
            status: area.requiresApproval ? "PENDING" : "CONFIRMED",
            now,
            timeZone,
          });
          const fact = area.requiresApproval ? bookingRequested : bookingConfirmed;
          record(fact({ bookingId: id, count: 1 }));
          return { bookingNumber, isConfirmed: !area.requiresApproval };
        },
        { key: idempotencyKey, operation: "bookings.book", input: fields },
      );
    } catch (error) {
      if (!violates(error, "booking_alone")) throw error;
      throw await justTaken(input, now);
    }
  });
}

async function isTaken(input: BookSlotInput, userId: string): Promise<boolean> {
  const { timeZone } = await readSettings();
  const slot = readSlot(input, timeZone);
  return slot.from < slot.to && (await listTaken(prisma, input.areaId, slot, userId)).length > 0;
}

async function justTaken(input: BookSlotInput, now: Date) {
  const settings = await readSettings();
  const next = await nextFreeText(input.areaId, readSlot(input, settings.timeZone), now, settings);
  return conflict("bookings.just_taken", `Just taken: somebody has these hours. ${next}`);
}
