import { z } from "zod";
import { RequestStatus, WaitReason } from "@/lib/generated/prisma/enums";
import { editRequest as edit } from "@/lib/maintenance/edit-request";
import { getRequest as get, listRequests as list } from "@/lib/maintenance/queries";
import { editRequestInput, SORTS, submitRequestInput } from "@/lib/maintenance/schema";
import { submitRequest as submit } from "@/lib/maintenance/submit-request";
import type { UserActor } from "@/lib/platform/actor";
import { parse } from "../../define-route";
import { defineChange, defineOperation } from "../operation";
import { amount, flag, instant, page, paging, person, several } from "../shapes";
import { lastChange, subjectOf } from "../subject";

const tag = "Maintenance";
/** As the verbs read it. */
export const { ticketNumber } = editRequestInput.shape;
export const ticket = z.object({ ticketNumber: z.string() });

export const row = z.object({
  id: z.uuid(),
  ticketNumber: z.string(),
  title: z.string(),
  status: z.enum(RequestStatus),
  priority: z.int(),
  flatNumber: z.string(),
  location: z.string(),
  createdAt: instant,
  estimatedCompletion: instant.nullable(),
  escalationLevel: z.int(),
  category: person,
  resident: person,
  assignedTo: person.nullable(),
});

const detail = row.extend({
  description: z.string(),
  block: z.string(),
  createdBy: person,
  assignedBy: person.nullable(),
  acknowledgedAt: instant.nullable(),
  assignedAt: instant.nullable(),
  startedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  updatedAt: instant,
  estimatedCost: amount.nullable().meta({ description: "Null also for whoever may not see costs." }),
  actualCost: amount.nullable().meta({ description: "Null also for whoever may not see costs." }),
  residentRating: z.int().nullable(),
  residentFeedback: z.string().nullable(),
  waits: z
    .array(z.object({ reason: z.enum(WaitReason), note: z.string(), startedAt: instant }))
    .meta({ description: "What it waits for now, if anything." }),
});

const listRequests = defineOperation({
  method: "GET",
  path: "/maintenance",
  tag,
  summary: "List requests",
  description: "Those that you may see. Filters of one kind widen, those of different kinds narrow.",
  scope: "maintenance:read",
  input: z.object({
    status: several(z.enum(RequestStatus)),
    priority: several(z.coerce.number().int().min(1).max(4)),
    category: several(z.uuid()),
    assignedTo: several(z.uuid()).meta({ description: "User ids." }),
    overdue: flag.meta({ description: "Only those on somebody's desk past their estimated completion." }),
    search: z
      .string()
      .trim()
      .max(100)
      .default("")
      .meta({ description: "Words of ticket, flat, title or text." }),
    ordering: z.enum(SORTS).default("newest"),
    ...paging,
  }),
  answer: page(row),
  verb: async (
    actor,
    { search: q, overdue, category, assignedTo: assignee, ordering: sort, limit, ...more },
  ) => {
    const tab = overdue ? "overdue" : "all";
    const { rows, nextCursor } = await list(
      actor,
      { ...more, tab, q, category, assignee, sort },
      new Date(),
      limit,
    );
    return { items: rows, next: nextCursor };
  },
});

const getRequest = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}",
  tag,
  summary: "Read a request",
  scope: "maintenance:read",
  input: z.object({ ticketNumber }),
  answer: detail,
  version: lastChange,
  verb: (actor, input) => get(actor, input.ticketNumber),
});

/** A request, as its steps and its parts change it. */
export const REQUEST = subjectOf(getRequest);

const submitRequest = defineOperation({
  method: "POST",
  path: "/maintenance",
  tag,
  summary: "File a request",
  description: "Residents file their own; staff name the resident. Photos are sent as multipart/form-data.",
  scope: "maintenance:write",
  status: 201,
  isIdempotent: true,
  files: "photos",
  input: submitRequestInput,
  answer: ticket,
  location: (made) => `/maintenance/${made.ticketNumber}`,
  verb: submit,
});

const editRequest = defineChange({
  method: "PATCH",
  path: "/maintenance/{ticketNumber}",
  tag,
  summary: "Correct a request",
  description: "Until it is acknowledged. What is not given stays as it is.",
  scope: "maintenance:write",
  input: z.object({
    ticketNumber,
    title: z.string().optional(),
    description: z.string().optional(),
    categoryId: z.uuid().optional(),
    location: z.string().optional(),
    priority: z.int().min(1).max(4).optional(),
  }),
  answer: ticket,
  current: (actor: UserActor, input) => get(actor, input.ticketNumber),
  version: lastChange,
  verb: (actor, { ticketNumber, ...changes }, current) => {
    const { title, description, location, priority, category, updatedAt } = current;
    const before = { title, description, location, priority, categoryId: category.id };
    const seenAt = updatedAt.toISOString();
    return edit(actor, parse(editRequestInput, { ...before, ...changes, ticketNumber, seenAt }));
  },
});

export const REQUESTS = [listRequests, getRequest, submitRequest, editRequest];
