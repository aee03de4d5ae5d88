import type { Prisma } from "@/lib/generated/prisma/client";
import type { AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { conflict } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";

/** The words of one announcement, unless somebody else has written since this page was opened. */
export async function rewrite(
  tx: Tx,
  {
    announcementId: id,
    version,
    from,
  }: { announcementId: string; version: number; from: AnnouncementStatus[] },
  data: Prisma.AnnouncementUpdateManyMutationInput,
): Promise<void> {
  const { count } = await tx.announcement.updateMany({
    where: { id, version, status: { in: from } },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw conflict(
      "announcements.edited_meanwhile",
      "Somebody else changed or published this announcement while you were writing. What you typed is still here: open the announcement in another tab, then decide what to keep.",
    );
}
