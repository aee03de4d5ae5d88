import type { Actor } from "@/lib/platform/actor";
import { transact } from "@/lib/platform/transact";
import { visitApproaching } from "./activity";

/**
 * A day ahead and an hour ahead, each once: the row in `visit_reminders` is the proof, however many processes ask.
 * Whoever agreed later than that knows; after a standstill the nearer of the two is enough.
 */
export async function remindOfVisits(actor: Actor, now = new Date()) {
  return transact(actor, async (tx, record) => {
    const due = await tx.$queryRaw<{ visitId: string; requestId: string; hours: number }[]>`
      with due as (
        insert into visit_reminders (visit_id, hours, sent_at)
        select v.id, h.hours, ${now}::timestamptz
        from visits v cross join (values (24, 1), (1, 0)) as h(hours, until)
        where v.status = 'AGREED'
          and v.starts_at > ${now}::timestamptz + h.until * interval '1 hour'
          and v.starts_at <= ${now}::timestamptz + h.hours * interval '1 hour'
          and v.agreed_at <= v.starts_at - h.hours * interval '1 hour'
        on conflict do nothing
        returning visit_id, hours
      )
      select due.visit_id as "visitId", v.request_id as "requestId", due.hours::int as hours
      from due join visits v on v.id = due.visit_id`;
    for (const each of due) record(visitApproaching(each));
    return { reminded: due.length };
  });
}
