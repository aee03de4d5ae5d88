import { writeNotes } from "@/lib/maintenance/sweep/write-notes";
import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";

const NOTE = "None of the times that were offered for a visit was picked, and the last of them has begun.";

/** Offers whose last time has begun, and agreed visits that ended a day ago and of which nobody has said anything. */
export async function lapseVisits(actor: Actor, now = new Date()) {
  return transact(actor, async (tx) => {
    const offers = await tx.$queryRaw<{ requestId: string }[]>`
      update visits v set status = 'LAPSED', updated_at = ${now}::timestamptz
      where v.status = 'OFFERED'
        and not exists (select 1 from visit_windows w where w.visit_id = v.id and w.starts_at > ${now}::timestamptz)
      returning v.request_id as "requestId"`;
    await writeNotes(
      tx,
      offers.map(({ requestId }) => ({ requestId, content: NOTE })),
      now,
    );
    const silent = await tx.$executeRaw`
      update visits set status = 'LAPSED', updated_at = ${now}::timestamptz
      where status = 'AGREED' and ends_at <= ${now}::timestamptz - interval '24 hours'`;
    return { offers: offers.length, silent };
  });
}
