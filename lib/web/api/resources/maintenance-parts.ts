import { z } from "zod";
import { RequestStatus, UpdateKind, UserType } from "@/lib/generated/prisma/enums";
import { getPhoto } from "@/lib/maintenance/attachment-queries";
import { commentOnRequest } from "@/lib/maintenance/comment-on-request";
import { getRequest } from "@/lib/maintenance/queries";
import { commentOnRequestInput } from "@/lib/maintenance/schema";
import { listTimeline } from "@/lib/maintenance/timeline-queries";
import { recordAccess } from "@/lib/people/record-access";
import { notFound } from "@/lib/platform/errors";
import { fileResponse } from "../../file-response";
import { defineDownload, defineOperation } from "../operation";
import { instant, list } from "../shapes";
import { ticketNumber } from "./maintenance";

const tag = "Maintenance: parts";
const about = z.object({ ticketNumber });
const photo = z.object({ id: z.uuid(), fileName: z.string(), width: z.int(), height: z.int() });

const listComments = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}/comments",
  tag,
  summary: "Read the timeline",
  description: "Comments and changes of status, oldest first; internal notes for staff only.",
  scope: "maintenance:read",
  input: about,
  answer: list(
    z.object({
      id: z.uuid(),
      kind: z.enum(UpdateKind),
      content: z.string(),
      isInternal: z.boolean(),
      fromStatus: z.enum(RequestStatus).nullable(),
      toStatus: z.enum(RequestStatus).nullable(),
      createdAt: instant,
      author: z.object({ id: z.uuid(), name: z.string(), userType: z.enum(UserType) }).nullable(),
      attachments: z.array(photo),
    }),
  ),
  verb: async (actor, input) => {
    const { id } = await getRequest(actor, input.ticketNumber);
    return { items: await listTimeline(actor, id) };
  },
});

const comment = defineOperation({
  method: "POST",
  path: "/maintenance/{ticketNumber}/comments",
  tag,
  summary: "Comment",
  description: "With photos as multipart/form-data.",
  scope: "maintenance:write",
  status: 201,
  isIdempotent: true,
  files: "photos",
  input: commentOnRequestInput,
  answer: z.object({ ticketNumber: z.string(), updateId: z.uuid() }),
  location: (made) => `/maintenance/${made.ticketNumber}/comments`,
  verb: commentOnRequest,
});

const listAttachments = defineOperation({
  method: "GET",
  path: "/maintenance/{ticketNumber}/attachments",
  tag,
  summary: "List the photos",
  scope: "maintenance:read",
  input: about,
  answer: list(
    photo.extend({ updateId: z.uuid().nullable().meta({ description: "The comment it came with." }) }),
  ),
  verb: async (actor, input) => {
    const request = await getRequest(actor, input.ticketNumber);
    const timeline = await listTimeline(actor, request.id);
    const own = request.attachments.map((each) => ({ ...each, updateId: null }));
    const later = timeline.flatMap(({ id, attachments }) =>
      attachments.map((each) => ({ ...each, updateId: id })),
    );
    return { items: [...own, ...later] };
  },
});

const getAttachment = defineDownload({
  method: "GET",
  path: "/maintenance/{ticketNumber}/attachments/{id}",
  tag,
  summary: "Download a photo",
  scope: "maintenance:read",
  input: about.extend({ id: z.uuid(), size: z.enum(["full", "thumbnail"]).default("full") }),
  verb: async (actor, { ticketNumber: subject, id, size }, request) => {
    await getRequest(actor, subject);
    const found = await getPhoto(actor, id, size);
    if (found.takenBy && found.takenBy.ticketNumber !== subject) throw notFound("photo");
    if (found.takenBy)
      await recordAccess(actor, { residentIds: [found.takenBy.residentId], kinds: ["PHOTO"], subject });
    return fileResponse(request, found);
  },
});

export const PARTS = [listComments, comment, listAttachments, getAttachment];
