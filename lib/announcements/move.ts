import type { Prisma } from "@/lib/generated/prisma/client";
import type { AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { conflict, invalidTransition } from "@/lib/platform/errors";
import type { Tx } from "@/lib/platform/prisma";
import { canMove, STATUS_LABEL } from "./status";

/** The only writer of one announcement's status (the clock's is publish-due.ts). Of two at once, one wins. */
export async function move(
  tx: Tx,
  announcement: { id: string; status: AnnouncementStatus },
  to: AnnouncementStatus,
  data: Prisma.AnnouncementUpdateManyMutationInput = {},
): Promise<void> {
  const { id, status } = announcement;
  if (!canMove(status, to))
    throw invalidTransition(
      "announcements.transition",
      `This announcement is ${STATUS_LABEL[status].toLowerCase()} now, so this cannot be done any more. Reload the page to see it as it is.`,
    );
  const { count } = await tx.announcement.updateMany({
    where: { id, status },
    data: { ...data, status: to },
  });
  if (count === 0)
    throw conflict(
      "announcements.moved",
      "Somebody else changed this announcement a moment ago. Reload the page to see it as it is.",
    );
}
