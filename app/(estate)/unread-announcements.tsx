import { AnnouncementList } from "@/components/announcements/announcement-list";
import type { View } from "@/components/announcements/view";
import { Card, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { listUnread } from "@/lib/announcements/queries";
import type { UserActor } from "@/lib/platform/actor";

const SHOWN = 3;

/** What the estate has announced and this person has not opened yet; nothing when there is nothing. */
export async function UnreadAnnouncements({ actor, view }: { actor: UserActor; view: View }) {
  const rows = await listUnread(actor, SHOWN, view.now);
  if (!rows.length) return null;
  return (
    <Card className="min-w-0 overflow-hidden">
      <CardHeader
        title="Announced for you"
        action={
          <Link
            href="/announcements?tab=unread"
            className={`${linkClass} inline-flex min-h-control items-center text-sm md:min-h-6`}
          >
            All unread
          </Link>
        }
      />
      <AnnouncementList rows={rows} view={view} showsAudience={false} level={3} />
    </Card>
  );
}
