import type { Actor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { discardFiles } from "@/lib/platform/files";
import { readSettings } from "@/lib/platform/settings";
import { transact } from "@/lib/platform/transact";
import { withFiles } from "@/lib/platform/with-stored";
import { ATTACHED, attachFiles, detachFiles } from "./attach-files";
import { columnsOf } from "./columns";
import { getForSender } from "./find-announcement";
import { assertMaySend } from "./permissions";
import { rewrite } from "./rewrite";
import type { EditAnnouncementInput } from "./schema";

/** Everything about what is not yet published. A scheduled one stays scheduled, so it needs its moment. */
export async function editAnnouncement(actor: Actor, input: EditAnnouncementInput, now = new Date()) {
  assertMaySend(actor);
  const { files, announcementId, version, removed, ...content } = input;
  const gone = await withFiles(files, ATTACHED, (prepared) =>
    transact(actor, async (tx) => {
      const { status } = await getForSender(tx, actor, announcementId);
      if (status === "SCHEDULED" && !content.publishAt)
        throw invalid(
          "publishAt",
          "announcements.no_moment",
          "It is scheduled: say when it is to be published, or make it a draft again first.",
        );
      const { timeZone } = await readSettings(tx);
      await rewrite(
        tx,
        { announcementId, version, from: ["DRAFT", "SCHEDULED"] },
        columnsOf(content, timeZone, now),
      );
      await attachFiles(tx, { announcementId, uploadedById: actor.userId, createdAt: now }, prepared);
      return detachFiles(tx, announcementId, removed);
    }),
  );
  await discardFiles(gone);
  return { announcementId };
}
