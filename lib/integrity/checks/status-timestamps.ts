import { prisma } from "@/lib/platform/prisma";
import type { Check } from "../check";
import { MOST_FINDINGS } from "../check";

/** The constraints of the table once more, and the timeline: its last status is the request's. */
export const statusTimestamps: Check = {
  name: "status-timestamps",
  label: "Each request's status, timestamps and timeline agree",
  find: async () => {
    const rows = await prisma.$queryRaw<{ row: string; wrong: string[] }[]>`
      select * from (select r.ticket_number as row, array_remove(array[
        case when r.status not in ('SUBMITTED', 'CANCELLED') and r.acknowledged_at is null
          then 'it was never acknowledged' end,
        case when r.status in ('ASSIGNED', 'IN_PROGRESS', 'RESOLVED') and r.assigned_to_id is null
          then 'nobody has it' end,
        case when r.status in ('SUBMITTED', 'ACKNOWLEDGED') and r.assigned_to_id is not null
          then 'somebody has it already' end,
        case when (r.assigned_to_id is null) <> (r.assigned_at is null)
          then 'assignee and time of assignment do not belong together' end,
        case when r.status in ('IN_PROGRESS', 'RESOLVED') and r.started_at is null then 'it has no start' end,
        case when (r.status = 'RESOLVED') and r.resolved_at is null then 'it has no time of resolution' end,
        case when r.resolved_at is not null and r.status not in ('RESOLVED', 'CLOSED')
          then 'it has a time of resolution' end,
        case when (r.status = 'CLOSED') <> (r.closed_at is not null)
          then 'status and time of closing do not belong together' end,
        case when (r.status = 'CANCELLED') <> (r.cancelled_at is not null)
          then 'status and time of cancelling do not belong together' end,
        case when not coalesce(r.acknowledged_at >= r.created_at, true)
            or not coalesce(r.assigned_at >= r.acknowledged_at, true)
            or not coalesce(r.started_at >= r.assigned_at, true)
            or not coalesce(r.resolved_at >= r.started_at, true)
            or not coalesce(r.closed_at >= r.resolved_at, true)
            or not coalesce(r.cancelled_at >= r.created_at, true)
          then 'its timestamps are not in order' end,
        case when told.status is not null and told.status <> r.status
          then 'its timeline ends with ' || lower(replace(told.status::text, '_', ' ')) end], null) as wrong
      from maintenance_requests r
      left join lateral (
        select u.to_status as status from maintenance_updates u
        where u.request_id = r.id and u.kind = 'STATUS' order by u.position desc limit 1) told on true) seen
      where cardinality(wrong) > 0 order by row limit ${MOST_FINDINGS}`;
    return rows.map(({ row, wrong }) => ({
      row,
      what: `${row}: ${wrong.join("; ")}.`,
      mend: "Compare with its timeline and its audit, and set status or timestamp by SQL as they were; never guess.",
    }));
  },
};
