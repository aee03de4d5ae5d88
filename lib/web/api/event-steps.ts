import { z } from "zod";
import { cancelEvent } from "@/lib/events/cancel-event";
import { checkIn } from "@/lib/events/check-in";
import { commentOnEvent } from "@/lib/events/comment-on-event";
import { listThreads } from "@/lib/events/comment-queries";
import { getEvent } from "@/lib/events/event-queries";
import { replyToEvent } from "@/lib/events/reply-to-event";
import { cancelEventInput, checkInInput, commentOnEventInput, replyToEventInput } from "@/lib/events/schema";
import { EventAnswer, UserType } from "@/lib/generated/prisma/enums";
import { defineOperation } from "./operation";
import { instant, page } from "./shapes";

const tag = "Events";
const about = z.object({ eventId: z.uuid() });
const made = about;

const cancel = defineOperation({
  method: "POST",
  path: "/events/{eventId}/cancellation",
  tag,
  summary: "Call an event off",
  scope: "community:write",
  input: cancelEventInput,
  answer: made,
  verb: cancelEvent,
});

const reply = defineOperation({
  method: "PUT",
  path: "/events/{eventId}/reply",
  tag,
  summary: "Say whether you come",
  scope: "community:write",
  input: replyToEventInput,
  answer: made.extend({ answer: z.enum(EventAnswer), guests: z.int(), isWaiting: z.boolean() }),
  verb: replyToEvent,
});

const arrive = defineOperation({
  method: "POST",
  path: "/events/{eventId}/check-in",
  tag,
  summary: "Check somebody in at the door",
  scope: "community:write",
  input: checkInInput,
  answer: made.extend({ name: z.string() }),
  verb: checkIn,
});

const remark = z.object({
  id: z.uuid(),
  authorId: z.uuid().nullable(),
  author: z.object({ name: z.string(), userType: z.enum(UserType) }).nullable(),
  content: z.string().nullable().meta({ description: "Null: taken away." }),
  createdAt: instant,
  editedAt: instant.nullable(),
});

const comments = defineOperation({
  method: "GET",
  path: "/events/{eventId}/comments",
  tag,
  summary: "Read the comments",
  description: "Newest threads first, answers in order.",
  scope: "community:read",
  input: about.extend({ cursor: z.uuid().optional() }),
  answer: page(remark.extend({ answers: z.array(remark) })),
  verb: async (actor, { eventId, cursor }) => {
    const { threads, before } = await listThreads(actor, await getEvent(actor, eventId), cursor);
    return { items: threads, next: before };
  },
});

const comment = defineOperation({
  method: "POST",
  path: "/events/{eventId}/comments",
  tag,
  summary: "Comment",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  input: commentOnEventInput,
  answer: made.extend({ commentId: z.uuid() }),
  location: ({ eventId }) => `/events/${eventId}/comments`,
  verb: commentOnEvent,
});

export const EVENT_STEPS = [cancel, reply, arrive, comments, comment];
