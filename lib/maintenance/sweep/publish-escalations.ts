import { randomUUID } from "node:crypto";
import type { Recorder } from "@/lib/platform/activity";
import type { Tx } from "@/lib/platform/prisma";
import { requestsEscalated } from "../activity";

/** The level from which the reporting line of who has it hears of an overdue request (DOMAIN §2). */
const SUPERIORS_FROM = 2;

/**
 * Publishes what has been escalated and not told yet, as one activity, so that people hear of a sweep once and not of
 * each request. What a sweep that died had escalated goes with the next one. Of two at once, each publishes what the
 * other has not.
 */
export async function publishEscalations(tx: Tx, record: Recorder): Promise<void> {
  if (!(await isAnythingUntold(tx))) return;
  const sweepId = randomUUID();
  if ((await gather(tx, sweepId)) > 0) record(requestsEscalated({ sweepId }));
}

async function isAnythingUntold(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from decisions where kind = 'ESCALATION' and batch_id is null limit 1`;
  return rows.length > 0;
}

/** Also writes down who the superiors are at this moment: they are told, and later it is asked why. */
function gather(tx: Tx, sweepId: string): Promise<number> {
  return tx.$executeRaw`
    with recursive untold as materialized (
      select id, person_id, (inputs ->> 'level')::int >= ${SUPERIORS_FROM}::int as goes_up
      from decisions where kind = 'ESCALATION' and batch_id is null
    ), above (person_id, staff_id) as (
      select s.user_id, s.reporting_to_id from staff s
        where s.user_id in (select person_id from untold where goes_up) and s.reporting_to_id is not null
      union
      select a.person_id, s.reporting_to_id from above a join staff s on s.id = a.staff_id
        where s.reporting_to_id is not null
    ), line as (
      select a.person_id, jsonb_build_object('superiorIds', jsonb_agg(s.user_id)) as superiors
      from above a join staff s on s.id = a.staff_id
      where s.is_active
      group by a.person_id
    )
    update decisions d
    set batch_id = ${sweepId}::uuid,
      inputs = case when u.goes_up and l.superiors is not null then d.inputs || l.superiors else d.inputs end
    from untold u left join line l on l.person_id = u.person_id
    where d.id = u.id and d.batch_id is null`;
}
