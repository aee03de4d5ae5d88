import type { AnnouncementStatus } from "@/lib/generated/prisma/enums";
import { conflict } from "@/lib/platform/errors";
import { STATUS_LABEL } from "./status";

export function assertIsPublished({ status }: { status: AnnouncementStatus }): void {
  if (status !== "PUBLISHED")
    throw conflict(
      "announcements.not_published",
      `This announcement is ${STATUS_LABEL[status].toLowerCase()}, not published. Reload the page to see it as it is.`,
    );
}
