import type { Actor } from "@/lib/platform/actor";
import { conflict } from "@/lib/platform/errors";
import { discardFiles } from "@/lib/platform/files";
import { transact } from "@/lib/platform/transact";
import { getForSender } from "./find-announcement";
import type { AboutAnnouncementInput } from "./schema";

/** Only what nobody has seen can be removed; anything else is withdrawn. */
export async function deleteDraft(actor: Actor, input: AboutAnnouncementInput) {
  const files = await transact(actor, async (tx) => {
    const { id } = await getForSender(tx, actor, input.announcementId);
    const kept = await tx.announcementFile.findMany({
      where: { announcementId: id },
      select: { storageKey: true },
    });
    const { count } = await tx.announcement.deleteMany({ where: { id, status: "DRAFT" } });
    if (count === 0)
      throw conflict(
        "announcements.not_a_draft",
        "Only a draft can be deleted. What is scheduled becomes a draft first; what is published can be withdrawn.",
      );
    return kept;
  });
  await discardFiles(files);
  return { announcementId: input.announcementId };
}
