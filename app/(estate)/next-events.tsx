import { EventLine } from "@/components/events/event-list";
import type { View } from "@/components/events/view";
import { Card, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { listNextEvents } from "@/lib/events/list-queries";
import type { UserActor } from "@/lib/platform/actor";

/** What happens next in the estate. Nothing is nothing. */
export async function NextEvents({ actor, view }: { actor: UserActor; view: View }) {
  const rows = await listNextEvents(actor, 2, view.now);
  if (!rows.length) return null;
  return (
    <Card className="overflow-hidden">
      <CardHeader
        title="Coming up"
        action={
          <Link href="/events" className={linkClass}>
            All events
          </Link>
        }
      />
      <ul className="divide-y divide-line">
        {rows.map((event) => (
          <li key={event.id}>
            <EventLine event={event} view={view} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
