import type { BellItem } from "@/components/shell/bell-panel";
import { bellOf } from "@/lib/notifications/queries";
import type { UserActor } from "@/lib/platform/actor";
import { formatDateTime, formatRelative } from "@/lib/platform/format";
import { defineRoute } from "@/lib/web/define-route";
import { estateSettings } from "@/lib/web/estate";

/** What the bell shows when it is opened: the newest notifications of whoever is signed in. */
export const GET = defineRoute({
  verb: async (actor): Promise<BellItem[]> => {
    // defineRoute lets only people in.
    const [{ latest }, format] = await Promise.all([bellOf(actor as UserActor), estateSettings()]);
    const now = new Date();
    return latest.map(({ id, title, message, url, readAt, createdAt }) => ({
      id,
      title,
      message,
      url,
      read: readAt !== null,
      at: {
        iso: createdAt.toISOString(),
        relative: formatRelative(createdAt, now, format),
        exact: formatDateTime(createdAt, format),
      },
    }));
  },
});
