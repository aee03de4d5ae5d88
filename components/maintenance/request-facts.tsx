import type { ReactNode } from "react";
import { ExactMoment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import { DefinitionList } from "@/components/ui/definition-list";
import { iconClass } from "@/components/ui/icon-class";
import { linkClass } from "@/components/ui/link-class";
import { LoadBar } from "@/components/ui/progress";
import { Stars } from "@/components/ui/rating";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { ROLE_LABEL } from "@/lib/people/labels";
import { readablePhone } from "@/lib/people/phone";
import { formatMoney } from "@/lib/platform/format";

type Fact = { term: string; value: ReactNode } | false;

/** What is known of a request, beside it. */
export function RequestFacts({
  request,
  view,
  isStaff,
  load,
}: {
  request: RequestDetail;
  view: View;
  /** Staff see how to reach people; residents see names. */
  isStaff: boolean;
  load: { value: number; max: number } | null;
}) {
  const { resident, assignedTo, createdBy } = request;
  const facts: Fact[] = [
    { term: "Flat", value: <span className="font-medium">{request.flatNumber}</span> },
    request.location !== "" && { term: "Where", value: request.location },
    {
      term: "Resident",
      value: <Person name={resident.name} phone={isStaff ? resident.resident?.phoneNumber : null} />,
    },
    { term: "Category", value: request.category.name },
    {
      term: "Assigned to",
      value: assignedTo ? (
        <div className="grid justify-items-end gap-1">
          <Person name={assignedTo.name} phone={isStaff ? assignedTo.staff?.phoneNumber : null} />
          {assignedTo.staff && <span className="text-muted">{ROLE_LABEL[assignedTo.staff.role]}</span>}
          {load && <LoadBar value={load.value} max={load.max} label={`Workload of ${assignedTo.name}`} />}
        </div>
      ) : (
        <span className="text-muted">Nobody yet</span>
      ),
    },
    request.estimatedCompletion !== null && {
      term: "Expected by",
      value: <ExactMoment at={request.estimatedCompletion} view={view} />,
    },
    request.showsCosts && {
      term: "Estimated cost",
      value: <Money amount={request.estimatedCost} view={view} />,
    },
    request.showsCosts && { term: "Actual cost", value: <Money amount={request.actualCost} view={view} /> },
    request.residentRating !== null && { term: "Rating", value: <Stars value={request.residentRating} /> },
    createdBy.id !== resident.id && { term: "Filed by", value: createdBy.name },
    { term: "Filed", value: <ExactMoment at={request.createdAt} view={view} /> },
  ];
  return (
    <>
      <DefinitionList items={facts.filter((fact) => fact !== false)} />
      {request.residentFeedback && (
        <blockquote className="mt-3 whitespace-pre-line border-accent-line border-l-2 pl-3 text-muted text-sm">
          {request.residentFeedback}
        </blockquote>
      )}
    </>
  );
}

function Person({ name, phone }: { name: string; phone: string | null | undefined }) {
  if (!phone) return <>{name}</>;
  return (
    <span className="grid justify-items-end">
      {name}
      <a
        href={`tel:${phone}`}
        className={`${linkClass} ${iconClass("phone")} inline-flex min-h-control items-center gap-1.5 tabular md:min-h-6 pointer-coarse:min-h-control`}
      >
        {readablePhone(phone)}
      </a>
    </span>
  );
}

const Money = ({ amount, view }: { amount: Parameters<typeof formatMoney>[0]; view: View }) => (
  <span className="tabular">{formatMoney(amount, view.format)}</span>
);
