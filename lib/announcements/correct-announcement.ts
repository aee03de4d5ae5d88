import type { Actor } from "@/lib/platform/actor";
import { discardFiles } from "@/lib/platform/files";
import { transact } from "@/lib/platform/transact";
import { withFiles } from "@/lib/platform/with-stored";
import { announcementCorrected } from "./activity";
import { ATTACHED, attachFiles, detachFiles } from "./attach-files";
import { getForSender } from "./find-announcement";
import { assertMaySend } from "./permissions";
import { rewrite } from "./rewrite";
import type { CorrectAnnouncementInput } from "./schema";

/** The words and files of what is published. Whom it is for stays: they have been told. */
export async function correctAnnouncement(actor: Actor, input: CorrectAnnouncementInput, now = new Date()) {
  assertMaySend(actor);
  const { files, announcementId, version, removed, title, body, tellsAgain } = input;
  const gone = await withFiles(files, ATTACHED, (prepared) =>
    transact(actor, async (tx, record) => {
      await getForSender(tx, actor, announcementId);
      await rewrite(tx, { announcementId, version, from: ["PUBLISHED"] }, { title, body, editedAt: now });
      await attachFiles(tx, { announcementId, uploadedById: actor.userId, createdAt: now }, prepared);
      record(announcementCorrected({ announcementId, tellsAgain }));
      return detachFiles(tx, announcementId, removed);
    }),
  );
  await discardFiles(gone);
  return { announcementId };
}
