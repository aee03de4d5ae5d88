import type { View } from "@/components/maintenance/view";
import { buttonClass } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { DeskVisits } from "@/lib/maintenance/visits/queries";
import { spanText } from "@/lib/maintenance/visits/when";

type Visit = DeskVisits["today"][number];

/** Where somebody is expected today, and which residents wait for a time to be picked. */
export function VisitList({ today, offered, view }: DeskVisits & { view: View }) {
  return (
    <>
      <Visits title="Today’s visits" visits={today}>
        {({ startsAt, endsAt }) => startsAt && endsAt && spanText({ startsAt, endsAt }, view.format)}
      </Visits>
      <Visits title="Times offered to you" visits={offered} act="Pick a time">
        {({ windows }) => (windows.length === 1 ? "1 time" : `${windows.length} times`)}
      </Visits>
    </>
  );
}

function Visits({
  title,
  visits,
  act,
  children: when,
}: {
  title: string;
  visits: Visit[];
  act?: string;
  children: (visit: Visit) => React.ReactNode;
}) {
  if (!visits.length) return null;
  return (
    <Card className="min-w-0">
      <CardHeader title={title} />
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="request-row">
            <div className="about">
              <Link href={`/maintenance/${visit.request.ticketNumber}`} className="row-link">
                {visit.request.title}
              </Link>
              <p>
                <span className="font-medium text-ink tabular">{when(visit)}</span>
                <span className="min-w-0 truncate">
                  {visit.request.resident.name}, {visit.request.flatNumber}
                  {visit.request.location && `, ${visit.request.location}`}
                </span>
              </p>
            </div>
            {act && (
              <div className="act">
                <Link href={`/maintenance/${visit.request.ticketNumber}`} className={buttonClass()}>
                  {act}
                </Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
