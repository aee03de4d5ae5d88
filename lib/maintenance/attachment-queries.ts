import type { Readable } from "node:stream";
import { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { type PhotoSize, photoFile, servedPhoto } from "@/lib/platform/stored-file";
import { canSeeInternal, visibleRequests } from "./permissions";

/** What a page needs to show a photo; its address is /api/files/{id}. */
export const attachmentView = {
  id: true,
  fileName: true,
  width: true,
  height: true,
} satisfies Prisma.AttachmentSelect;

export type AttachmentView = Prisma.AttachmentGetPayload<{ select: typeof attachmentView }>;

/** The photos of a request go with it; those of an internal note are for staff. */
export function visibleAttachments(actor: Actor): Prisma.AttachmentWhereInput {
  const request = visibleRequests(actor);
  if (canSeeInternal(actor)) return { request };
  return { request, OR: [{ updateId: null }, { update: { isInternal: false } }] };
}

export type StoredPhoto = {
  fileName: string;
  contentType: string;
  /** The same for as long as the photo exists: photos are never changed. */
  version: string;
  /** The resident who took it and the ticket it is on; null for photos of staff. */
  takenBy: { residentId: string; ticketNumber: string } | null;
  open: () => Promise<Readable>;
};

/** A photo this actor may see; anything else is "not found". */
export async function getPhoto(actor: Actor, id: string, size: PhotoSize): Promise<StoredPhoto> {
  if (!z.uuid().safeParse(id).success) throw notFound("photo");
  const row = await prisma.attachment.findFirst({
    where: { AND: [{ id }, visibleAttachments(actor)] },
    select: {
      ...photoFile,
      uploadedById: true,
      request: { select: { residentId: true, ticketNumber: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!row) throw notFound("photo");
  const takenBy = row.uploadedById === row.request.residentId ? row.request : null;
  return { ...servedPhoto(id, row, size), takenBy };
}
