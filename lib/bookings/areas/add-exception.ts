import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { isWithin, openSpans } from "../availability";
import { displace, listAhead, spanOf } from "../displace";
import { assertMayManageAreas } from "../permissions";
import { addDays, firstInstant, wallOf } from "../wall-clock";
import { getArea, lockArea } from "./find-area";
import { type AddExceptionInput, hoursBetween } from "./schema";

/**
 * A date that is not like its weekday: closed, or other hours. In the same step the bookings that do not fit any more
 * are cancelled without a fee, and whoever had them is told. A second one for a date replaces the first.
 */
export async function addException(actor: Actor, input: AddExceptionInput, now = new Date()) {
  assertMayManageAreas(actor);
  return transact(actor, async (tx, record) => {
    const { timeZone } = await readSettings(tx);
    const { name } = await lockArea(tx, input.id, now);
    if (input.date < wallOf(now, timeZone).date)
      throw invalid("date", "bookings.date_has_passed", "This date has passed. Please choose a later one.");
    const { opens, closes, reason, id: areaId } = input;
    const hours =
      opens === undefined || closes === undefined
        ? { opens: null, closes: null }
        : hoursBetween(opens, closes);
    const date = new Date(`${input.date}T00:00:00Z`);
    await tx.areaException.upsert({
      where: { areaId_date: { areaId, date } },
      create: { areaId, date, reason, ...hours },
      update: { reason, ...hours },
    });

    const area = await getArea(tx, areaId, now);
    const ahead = await listAhead(tx, areaId, {
      from: now,
      to: firstInstant(addDays(input.date, 2), 0, timeZone),
    });
    const unfit = ahead.filter((booking) => {
      const slot = spanOf(booking);
      return touches(slot, input.date, timeZone) && !isWithin(slot, openSpans(area, slot, timeZone));
    });
    await displace(tx, record, unfit, { reason: `${name} is closed then: ${reason}`.slice(0, 500), now });
    return { id: areaId, name, cancelled: unfit.length };
  });
}

/** Of that date, or of the night after it: earlier bookings have nothing to do with it. */
const touches = ({ from, to }: { from: Date; to: Date }, date: string, timeZone: string) =>
  to > firstInstant(date, 0, timeZone) && wallOf(from, timeZone).date <= addDays(date, 1);
