import type { View } from "@/components/maintenance/view";
import { VisitAgreed } from "@/components/maintenance/visit-agreed";
import type { DoorActions } from "@/components/maintenance/visit-door";
import { VisitPickForm } from "@/components/maintenance/visit-pick-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { VisitView } from "@/lib/maintenance/visits/queries";
import { spanText } from "@/lib/maintenance/visits/when";
import type { FormAction } from "@/lib/web/form-state";

type Props = {
  ticketNumber: string;
  visit: VisitView | null;
  canOffer: boolean;
  isResident: boolean;
  /** Stands above the rest of the page. */
  isNear: boolean;
  view: View;
  pick: FormAction<{ ticketNumber: string }>;
} & DoorActions;

/** When somebody comes: what is offered, what is agreed, what became of it, and what this person can do now. */
export function VisitCard({ visit, canOffer, isNear, ...props }: Props) {
  const isActive = visit?.status === "OFFERED" || visit?.status === "AGREED";
  if (!isActive && !canOffer) return null;
  const links = { href: `/maintenance/${props.ticketNumber}/visit`, isActive, canOffer };
  return (
    <Card className={isNear ? "mb-5" : undefined} aria-label="Visit">
      <CardHeader title="Visit" description={descriptionOf(visit, props.isResident)} />
      <CardBody className="grid gap-4 text-sm">
        {visit?.status === "OFFERED" && <Offered {...props} visit={visit} />}
        {visit?.status === "AGREED" && <VisitAgreed {...props} visit={visit} />}
        <Links {...links} visit={visit} isResident={props.isResident} />
      </CardBody>
    </Card>
  );
}

function descriptionOf(visit: VisitView | null, isResident: boolean): string {
  switch (visit?.status) {
    case "OFFERED":
      if (visit.can.pick) return `${visit.offeredBy.name} offers these times. Please pick one.`;
      if (!visit.isProposal && !isResident) return `${visit.offeredBy.name} offers these times.`;
      return visit.isProposal
        ? `Proposed by ${visit.offeredBy.name}. ${visit.residentName} picks one of them.`
        : "Whoever does the work picks one of your times.";
    case "AGREED":
      if (visit.isVisitor) return `${visit.residentName} expects you.`;
      return `${visit.staff?.name} comes to ${isResident ? "you" : visit.residentName}.`;
    case "MISSED":
      return visit.missedBy === "STAFF"
        ? "Nobody came at the agreed time."
        : "Nobody opened at the agreed time.";
    case "ARRIVED":
      return visit.enteredAlone ? "Done while nobody was at home, as agreed." : "The last visit has begun.";
    case "CANCELLED":
      return visit.reason ? `Called off: ${visit.reason}` : "Called off.";
    case "LAPSED":
      return "The times have passed.";
    default:
      return isResident ? "Say when somebody may come." : "Propose when you can come.";
  }
}

function Offered({
  visit,
  pick,
  ...props
}: Omit<Props, "canOffer" | "visit" | "isNear"> & { visit: VisitView }) {
  if (visit.can.pick && visit.windows.length)
    return <VisitPickForm {...props} action={pick} visit={visit} asksConsent={props.isResident} />;
  if (!visit.windows.length) return <p>All of these times have passed.</p>;
  return (
    <ul className="grid gap-1">
      {visit.windows.map(({ position, ...span }) => (
        <li key={position}>{spanText(span, props.view.format)}</li>
      ))}
    </ul>
  );
}

function Links({
  href,
  visit,
  isActive,
  canOffer,
  isResident,
}: {
  href: string;
  visit: VisitView | null;
  isActive: boolean;
  canOffer: boolean;
  isResident: boolean;
}) {
  const first = isResident ? "Offer times" : "Propose times";
  return (
    <div className="flex flex-wrap gap-2">
      {visit?.can.reportMissed && (
        <Link href={`${href}/missed`} className={buttonClass()}>
          {isResident ? "Nobody came" : "Nobody opened"}
        </Link>
      )}
      {canOffer && (
        <Link href={href} className={buttonClass()}>
          {isActive ? "Other times" : first}
        </Link>
      )}
      {visit?.can.cancel && (
        <Link href={`${href}/cancel`} className={buttonClass({ variant: "ghost" })}>
          {visit.status === "AGREED" ? "Call off" : visit.can.pick ? "None of them suits" : "Withdraw"}
        </Link>
      )}
    </div>
  );
}
