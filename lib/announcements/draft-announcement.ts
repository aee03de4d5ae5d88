import type { Actor } from "@/lib/platform/actor";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { withFiles } from "@/lib/platform/with-stored";
import { ATTACHED, attachFiles } from "./attach-files";
import { columnsOf } from "./columns";
import { assertMaySend } from "./permissions";
import type { DraftAnnouncementInput } from "./schema";

/** Kept, and shown to senders only, until somebody publishes or schedules it. */
export async function draftAnnouncement(actor: Actor, input: DraftAnnouncementInput, now = new Date()) {
  assertMaySend(actor);
  const { files, idempotencyKey, ...content } = input;
  return withFiles(files, ATTACHED, (prepared) =>
    transact(
      actor,
      async (tx) => {
        const { timeZone } = await readSettings(tx);
        const { id } = await tx.announcement.create({
          data: { ...columnsOf(content, timeZone, now), authorId: actor.userId, createdAt: now },
          select: { id: true },
        });
        await attachFiles(tx, { announcementId: id, uploadedById: actor.userId, createdAt: now }, prepared);
        return { announcementId: id };
      },
      { key: idempotencyKey, operation: "announcements.draft", input: content, files },
    ),
  );
}
