"use server";
import { addEventPhotos } from "@/lib/events/add-event-photos";
import { cancelEvent } from "@/lib/events/cancel-event";
import { checkIn } from "@/lib/events/check-in";
import { commentOnEvent } from "@/lib/events/comment-on-event";
import { editEvent } from "@/lib/events/edit-event";
import { editEventComment } from "@/lib/events/edit-event-comment";
import { publishEvent } from "@/lib/events/publish-event";
import { removeEventComment } from "@/lib/events/remove-event-comment";
import { removeEventPhoto } from "@/lib/events/remove-event-photo";
import { replyToEvent } from "@/lib/events/reply-to-event";
import {
  addEventPhotosInput,
  cancelEventInput,
  checkInInput,
  commentOnEventInput,
  editEventCommentInput,
  editEventInput,
  publishEventInput,
  removeEventCommentInput,
  removeEventPhotoInput,
  replyToEventInput,
} from "@/lib/events/schema";
import { undoCheckIn } from "@/lib/events/undo-check-in";
import { defineAction } from "@/lib/web/define-action";
import { eventPath } from "./paths";

export const publishAction = defineAction({
  schema: publishEventInput,
  verb: publishEvent,
  done: ({ eventId }) => ({ redirect: eventPath(eventId, "published") }),
});

export const editAction = defineAction({
  schema: editEventInput,
  verb: editEvent,
  done: ({ eventId }) => ({ redirect: eventPath(eventId, "edited") }),
});

export const cancelAction = defineAction({
  schema: cancelEventInput,
  verb: cancelEvent,
  done: ({ eventId }) => ({ redirect: eventPath(eventId, "cancelled") }),
});

export const replyAction = defineAction({
  schema: replyToEventInput,
  verb: replyToEvent,
  done: ({ eventId, answer, isWaiting }) => ({
    message: isWaiting
      ? "All places are taken: you are on the waiting list."
      : { YES: "See you there.", MAYBE: "Noted: maybe.", NO: "Thank you for saying so." }[answer],
    revalidate: ["/", "/events", eventPath(eventId)],
  }),
});

export const checkInAction = defineAction({
  schema: checkInInput,
  verb: checkIn,
  done: ({ eventId, name }) => ({
    message: `${name} is checked in.`,
    revalidate: [`${eventPath(eventId)}/check-in`],
  }),
});

export const undoCheckInAction = defineAction({
  schema: checkInInput,
  verb: undoCheckIn,
  done: ({ eventId }) => ({ revalidate: [`${eventPath(eventId)}/check-in`] }),
});

export const commentAction = defineAction({
  schema: commentOnEventInput,
  verb: commentOnEvent,
  done: ({ eventId }) => ({ message: "Comment added.", revalidate: [eventPath(eventId)] }),
});

export const editCommentAction = defineAction({
  schema: editEventCommentInput,
  verb: editEventComment,
  done: ({ eventId }) => ({ message: "Comment changed.", revalidate: [eventPath(eventId)] }),
});

export const removeCommentAction = defineAction({
  schema: removeEventCommentInput,
  verb: removeEventComment,
  done: ({ eventId }) => ({ message: "Comment taken away.", revalidate: [eventPath(eventId)] }),
});

export const addPhotosAction = defineAction({
  schema: addEventPhotosInput,
  verb: addEventPhotos,
  done: ({ eventId, added }) => ({
    message: added === 1 ? "Your photo is shared." : `Your ${added} photos are shared.`,
    revalidate: [eventPath(eventId)],
  }),
});

export const removePhotoAction = defineAction({
  schema: removeEventPhotoInput,
  verb: removeEventPhoto,
  done: ({ eventId }) => ({ message: "The photo is gone.", revalidate: [eventPath(eventId)] }),
});
