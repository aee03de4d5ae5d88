import { Bell } from "@/components/shell/bell";
import { bellOf } from "@/lib/notifications/queries";
import type { UserActor } from "@/lib/platform/actor";
import { formatDateTime, formatRelative } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { markAllReadAction } from "./notifications/actions";

/** The bell with what the server knows; the stream keeps it up to date. */
export async function LiveBell({ actor }: { actor: UserActor }) {
  const [{ latest, unread }, format] = await Promise.all([bellOf(actor), estateSettings()]);
  const now = new Date();
  return (
    <Bell
      key={latest[0]?.id ?? "none"}
      unread={unread}
      items={latest.map(({ id, title, message, url, readAt, createdAt }) => ({
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
      }))}
      streamUrl="/api/notifications/stream"
      markAllRead={markAllReadAction.bind(null, null)}
    />
  );
}
