import { z } from "zod";
import { endIncident } from "@/lib/maintenance/incidents/end-incident";
import { linkRequest } from "@/lib/maintenance/incidents/link-request";
import { getIncident, type IncidentLine, listIncidents } from "@/lib/maintenance/incidents/queries";
import { resolveTogether } from "@/lib/maintenance/incidents/resolve-together";
import * as inputs from "@/lib/maintenance/incidents/schema";
import { unlinkRequest } from "@/lib/maintenance/incidents/unlink-request";
import { defineOperation } from "../operation";
import { instant, page, person } from "../shapes";
import { stepsOf } from "../steps-of";
import { contentOf, subjectOf } from "../subject";
import { row, ticket } from "./maintenance";
import { bulkAnswer } from "./maintenance-bulk";

const tag = "Incidents";
const { incidentId } = inputs.endIncidentInput.shape;

const line = z.object({
  id: z.uuid(),
  block: z.string().nullable(),
  category: person,
  openedAt: instant,
  endedAt: instant.nullable(),
  endedBy: z.object({ name: z.string() }).nullable(),
  outcome: z.string().nullable(),
  linked: z.int().meta({ description: "How many requests belong to it." }),
});
const shown = <T extends IncidentLine>({ _count, ...incident }: T) => ({ ...incident, linked: _count.links });

const all = defineOperation({
  method: "GET",
  path: "/incidents",
  tag,
  summary: "List the incidents",
  description: "Faults that several requests are about, newest first; for managers and supervisors.",
  scope: "maintenance:read",
  input: z.object({ cursor: z.uuid().optional() }),
  answer: page(line),
  verb: async (actor, { cursor }) => {
    const { rows, nextCursor } = await listIncidents(actor, cursor);
    return { items: rows.map(shown), next: nextCursor };
  },
});

const one = defineOperation({
  method: "GET",
  path: "/incidents/{incidentId}",
  tag,
  summary: "Read an incident with its requests",
  scope: "maintenance:read",
  input: z.object({ incidentId }),
  answer: line.extend({ requests: z.array(row) }),
  // Not how far its requests are.
  version: contentOf(line.extend({ requests: z.array(ticket) })),
  verb: async (actor, input) => shown(await getIncident(actor, input.incidentId)),
});

const together = defineOperation({
  method: "POST",
  path: "/incidents/{incidentId}/resolution",
  tag,
  summary: "Resolve its requests together",
  description: "Each by the rules of a single one; when none is left to be done, the incident ends.",
  scope: "maintenance:write",
  input: inputs.resolveTogetherInput,
  answer: bulkAnswer.extend({ hasEnded: z.boolean() }),
  verb: resolveTogether,
});

const step = stepsOf({
  tag,
  scope: "maintenance:write",
  at: "/incidents/{incidentId}",
  answer: z.object({ incidentId: z.uuid() }),
  subject: subjectOf(one),
});

export const INCIDENTS = [
  all,
  one,
  together,
  step(["PUT", "/requests/{ticketNumber}", "Add a request"], inputs.linkInput, linkRequest),
  step(["DELETE", "/requests/{ticketNumber}", "Take a request out"], inputs.linkInput, unlinkRequest),
  step(["POST", "/end", "End"], inputs.endIncidentInput, endIncident, {
    description: "It is over, or it never was one. Its requests go on as they are.",
  }),
];
