import type { EscalationInputs } from "@/lib/maintenance/decisions/decided";
import type { Db } from "@/lib/platform/prisma";
import type { RequestFacts } from "./request-facts";

/** An escalated request that is told of by itself. */
export type SingleFact = { requestId: string; facts: RequestFacts };

type Person = { id: string; name: string };
type SingleRow = Omit<RequestFacts["request"], "assignee" | "resident"> & {
  requestId: string;
  resident: Person;
  assignee: (Person & { isActive: boolean }) | null;
  reassignedTo: Person | null;
  inputs: EscalationInputs;
};

/** These requests, or all of the sweep, as they were escalated. */
export async function listSingles(db: Db, sweepId: string, wanted: string[] | null): Promise<SingleFact[]> {
  if (wanted?.length === 0) return [];
  const rows = await db.$queryRaw<SingleRow[]>`
    select r.id as "requestId", r.ticket_number as "ticketNumber", r.title, c.name::text as category,
      r.flat_number as "flatNumber", r.location, r.priority::int as priority, r.estimated_completion as "dueAt", d.inputs,
      json_build_object('id', resident.id, 'name', resident.name) as resident,
      json_build_object('id', had.id, 'name', had.name, 'isActive', had.status = 'ACTIVE') as assignee,
      case when has.id is not null then json_build_object('id', has.id, 'name', has.name) end as "reassignedTo"
    from decisions d
    join maintenance_requests r on r.id = split_part(d.subject, ':', 2)::uuid
    join maintenance_categories c on c.id = r.category_id
    join users resident on resident.id = r.resident_id
    left join users had on had.id = d.person_id
    left join users has on has.id = (d.inputs ->> 'reassignedTo')::uuid
    where d.kind = 'ESCALATION' and d.batch_id = ${sweepId}::uuid
      and (${wanted === null} or r.id = any (${wanted ?? []}::uuid[]))
    order by r.id`;
  return rows.map(({ requestId, reassignedTo, inputs, assignee, ...request }) => ({
    requestId,
    facts: {
      actor: null,
      request: { ...request, assignee: assignee?.isActive ? { id: assignee.id, name: assignee.name } : null },
      previousAssignee: null,
      declined: false,
      comment: null,
      escalation: {
        level: inputs.level,
        raisedPriority: inputs.toPriority > inputs.fromPriority ? inputs.toPriority : null,
        reassignedTo,
        superiorIds: inputs.superiorIds ?? [],
      },
    },
  }));
}
