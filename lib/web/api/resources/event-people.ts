import { z } from "zod";
import { addEventPhotos } from "@/lib/events/add-event-photos";
import { cancelEvent } from "@/lib/events/cancel-event";
import { checkIn } from "@/lib/events/check-in";
import { getEvent } from "@/lib/events/event-queries";
import { listGuests } from "@/lib/events/guest-queries";
import { getEventPhoto } from "@/lib/events/photo-queries";
import { removeEventPhoto } from "@/lib/events/remove-event-photo";
import { replyToEvent } from "@/lib/events/reply-to-event";
import * as inputs from "@/lib/events/schema";
import { undoCheckIn } from "@/lib/events/undo-check-in";
import { EventAnswer } from "@/lib/generated/prisma/enums";
import { notFound } from "@/lib/platform/errors";
import { PHOTO_SIZES } from "@/lib/platform/stored-file";
import { fileResponse } from "../../file-response";
import { defineDownload, defineOperation } from "../operation";
import { instant, page, person } from "../shapes";
import { stepsOf } from "../steps-of";
import { EVENT } from "./events";

const tag = "Events: people and photos";
const about = z.object({ eventId: z.uuid() });

const reply = defineOperation({
  method: "PUT",
  path: "/events/{eventId}/reply",
  tag,
  summary: "Say whether you come",
  scope: "community:write",
  subject: EVENT,
  input: inputs.replyToEventInput,
  answer: about.extend({ answer: z.enum(EventAnswer), guests: z.int(), isWaiting: z.boolean() }),
  verb: replyToEvent,
});

const guests = defineOperation({
  method: "GET",
  path: "/events/{eventId}/guests",
  tag,
  summary: "List who may come",
  description:
    "For its organisers, by name; `others` are people whom the search found and who have not answered.",
  scope: "community:read",
  input: about.extend({
    search: z.string().trim().max(80).default(""),
    cursor: z.string().max(300).optional(),
  }),
  answer: page(
    z.object({
      user: person,
      answer: z.enum(EventAnswer),
      guests: z.int(),
      waitingSince: instant.nullable(),
      checkedInAt: instant.nullable(),
    }),
  ).extend({ others: z.array(z.object({ userId: z.uuid(), name: z.string() })) }),
  verb: async (actor, { eventId, search: q, cursor }) => {
    const { rows, nextCursor, others } = await listGuests(actor, await getEvent(actor, eventId), {
      q,
      cursor,
    });
    return { items: rows, next: nextCursor, others };
  },
});

const arrive = defineOperation({
  method: "POST",
  path: "/events/{eventId}/check-in",
  tag,
  summary: "Check somebody in at the door",
  scope: "community:write",
  subject: EVENT,
  input: inputs.checkInInput,
  answer: about.extend({ name: z.string() }),
  verb: checkIn,
});

const addPhotos = defineOperation({
  method: "POST",
  path: "/events/{eventId}/photos",
  tag,
  summary: "Add photos",
  description: "Of what has begun, by those who were there, as multipart/form-data.",
  scope: "community:write",
  status: 201,
  isIdempotent: true,
  files: "photos",
  input: inputs.addEventPhotosInput,
  answer: about.extend({ added: z.int() }),
  location: ({ eventId }) => `/events/${eventId}`,
  verb: addEventPhotos,
});

const photo = defineDownload({
  method: "GET",
  path: "/events/{eventId}/photos/{photoId}",
  tag,
  summary: "Download a photo",
  scope: "community:read",
  input: about.extend({ photoId: z.uuid(), size: z.enum(PHOTO_SIZES).default("full") }),
  verb: async (actor, { eventId, photoId, size }, request) => {
    const { photos } = await getEvent(actor, eventId);
    if (!photos.some(({ id }) => id === photoId)) throw notFound("photo");
    return fileResponse(request, await getEventPhoto(actor, photoId, size));
  },
});

const step = stepsOf({
  tag,
  scope: "community:write",
  at: "/events/{eventId}",
  answer: about,
  subject: EVENT,
});
const ofPhoto = stepsOf({ tag, scope: "community:write", at: "/event-photos/{photoId}", answer: about });

export const EVENT_PEOPLE = [
  step(["POST", "/cancellation", "Call an event off"], inputs.cancelEventInput, cancelEvent),
  reply,
  guests,
  arrive,
  step(["DELETE", "/check-in", "Take a check-in back"], inputs.checkInInput, undoCheckIn),
  addPhotos,
  photo,
  ofPhoto(["DELETE", "", "Remove a photo"], inputs.removeEventPhotoInput, removeEventPhoto),
];
