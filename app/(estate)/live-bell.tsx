import { Bell } from "@/components/shell/bell";
import { countUnread } from "@/lib/notifications/queries";
import type { UserActor } from "@/lib/platform/actor";
import { markAllReadAction } from "./notifications/actions";

/** The bell with what the server knows; the stream keeps it up to date. */
export async function LiveBell({ actor }: { actor: UserActor }) {
  return (
    <Bell
      unread={await countUnread(actor)}
      streamUrl="/api/notifications/stream"
      listUrl="/api/notifications/latest"
      markAllRead={markAllReadAction.bind(null, null)}
    />
  );
}
