import type { View } from "@/components/maintenance/view";
import { type DoorActions, VisitDoor } from "@/components/maintenance/visit-door";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import { spanText } from "@/lib/maintenance/visits/when";
import { formatDateTime, formatRelative } from "@/lib/platform/format";

/** When, whether an empty flat may be entered, and from an hour before the code. */
export function VisitAgreed({
  visit,
  ticketNumber,
  isResident,
  view,
  ...door
}: DoorActions & { visit: VisitView; ticketNumber: string; isResident: boolean; view: View }) {
  const { startsAt, endsAt, consent } = visit;
  if (!startsAt || !endsAt) return null;
  return (
    <>
      <p className={`flex gap-2.5 [--icon-size:1.125rem] before:mt-1 ${iconClass("clock")}`}>
        <span>
          <span className="font-semibold text-lg">{spanText({ startsAt, endsAt }, view.format)}</span>
          {startsAt > view.now && (
            <span className="text-muted"> · {formatRelative(startsAt, view.now, view.format)}</span>
          )}
        </span>
      </p>
      <VisitDoor visit={visit} ticketNumber={ticketNumber} {...door} />
      <Consent
        consent={consent}
        isAsked={isResident}
        change={visit.can.consent ? `/maintenance/${ticketNumber}/visit/consent` : null}
        view={view}
      />
    </>
  );
}

function Consent({
  consent,
  isAsked,
  change,
  view,
}: {
  consent: VisitView["consent"];
  isAsked: boolean;
  change: string | null;
  view: View;
}) {
  if (!consent && !change) return null;
  return (
    <p className="wrap-anywhere">
      {consent?.mayEnter
        ? "When nobody is at home, somebody may come in."
        : "When nobody is at home, nobody may come in."}
      {consent?.note && <span className="block whitespace-pre-line text-muted">“{consent.note}”</span>}
      {consent && (
        <span className="block text-faint">
          {isAsked ? "You said so" : "The resident said so"} on {formatDateTime(consent.givenAt, view.format)}
          .
        </span>
      )}
      {change && (
        <Link href={change} className={`${linkClass} inline-flex min-h-control items-center md:min-h-6`}>
          Change this
        </Link>
      )}
    </p>
  );
}
