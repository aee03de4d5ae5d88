import { z } from "zod";
import { DecisionKind, StaffRole } from "@/lib/generated/prisma/enums";
import { reasonsFor } from "@/lib/maintenance/assignment";
import { listCandidates } from "@/lib/maintenance/candidates";
import { listHistory } from "@/lib/maintenance/history";
import { canSeeInternal } from "@/lib/maintenance/permissions";
import { getRequest } from "@/lib/maintenance/queries";
import { explainRequest } from "@/lib/notifications/decisions";
import type { UserActor } from "@/lib/platform/actor";
import { forbidden } from "@/lib/platform/errors";
import { readSettings } from "@/lib/platform/settings";
import { defineOperation } from "../operation";
import { instant, list } from "../shapes";
import { ticketNumber } from "./maintenance";

const tag = "Maintenance: parts";
const about = z.object({ ticketNumber });
const listSuitableStaff = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}/suitable-staff",
  tag,
  summary: "Who could take it",
  description: "Best first, without whoever has it; for whoever may assign it.",
  scope: "maintenance:read",
  input: about,
  answer: list(
    z.object({
      userId: z.uuid(),
      name: z.string(),
      role: z.enum(StaffRole),
      isAvailable24x7: z.boolean(),
      load: z.int().meta({ description: "Requests on this person's desk now." }),
      rating: z.number().nullable().meta({ description: "Mean of the residents' ratings." }),
      isFull: z.boolean().meta({ description: "At the cap: cannot be given another one." }),
      reasons: z.array(z.string()),
    }),
  ),
  verb: async (actor, input) => {
    const request = await getRequest(actor, input.ticketNumber);
    const { maxConcurrentAssignments: cap } = await readSettings();
    const candidates = await listCandidates(actor, request);
    return {
      items: candidates.map((each) => ({
        ...each,
        isFull: each.load >= cap,
        reasons: reasonsFor(each, request.category, cap),
      })),
    };
  },
});

/** As on its page: what says something about money goes with the costs. */
const COSTS = ["estimated_cost", "actual_cost", "vendor_id", "vendor_rating"];

const listChanges = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}/history",
  tag,
  summary: "Read the audit of a request",
  description: "Newest first, the last hundred changes; for staff.",
  scope: "maintenance:read",
  input: about,
  answer: list(
    z.object({
      id: z.string(),
      at: instant,
      action: z.string(),
      actorLabel: z.string(),
      changes: z.array(z.object({ column: z.string(), from: z.unknown(), to: z.unknown() })),
    }),
  ),
  verb: async (actor, input) => {
    const request = await staffRequest(actor, input.ticketNumber);
    const entries = await listHistory(actor, request.id);
    const items = entries.map((entry) => ({
      ...entry,
      changes: entry.changes.filter(({ column }) => request.showsCosts || !COSTS.includes(column)),
    }));
    return { items };
  },
});

const explainDecisions = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}/decisions",
  tag,
  summary: "Why it is so",
  description: "What was decided about a request and who was told, each in one sentence; for staff.",
  scope: "maintenance:read",
  input: about,
  answer: z.object({
    decisions: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(DecisionKind),
        rule: z.string(),
        outcome: z.string(),
        at: instant,
        sentence: z.string(),
        candidates: z.array(z.object({ userId: z.uuid(), name: z.string(), reason: z.string() })),
      }),
    ),
    whyNotEscalated: z.string(),
    told: z.array(
      z.object({ userId: z.uuid(), name: z.string(), wasTold: z.boolean(), sentence: z.string() }),
    ),
  }),
  verb: async (actor, input) => {
    const request = await staffRequest(actor, input.ticketNumber);
    return explainRequest(actor, request, await readSettings());
  },
});

async function staffRequest(actor: UserActor, ticket: string) {
  const request = await getRequest(actor, ticket);
  if (!canSeeInternal(actor)) throw forbidden("maintenance.not_staff", "This is for staff.");
  return request;
}

export const WHY = [listSuitableStaff, listChanges, explainDecisions];
