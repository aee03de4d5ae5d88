import type { Recorder } from "@/lib/platform/activity";
import type { Tx } from "@/lib/platform/prisma";
import type { Area } from "../areas/find-area";
import { overlaps } from "../availability";
import { displace, listAhead, spanOf } from "../displace";
import { closedSpan } from "./closed-span";

/** Takes back the bookings that fall into the time in which a fault closes the area. */
export async function displaceClosed(tx: Tx, record: Recorder, area: Area, now: Date): Promise<number> {
  let displaced = 0;
  for (const closure of area.closures) {
    const span = closedSpan(closure, now);
    const ahead = await listAhead(tx, area.id, { from: now, to: span.to });
    const hit = ahead.filter((booking) => overlaps(spanOf(booking), span));
    const reason = `${area.name} is closed for a repair (${closure.request.ticketNumber}).`;
    await displace(tx, record, hit, { reason, now });
    displaced += hit.length;
  }
  return displaced;
}
