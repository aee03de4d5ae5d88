import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { linkClass } from "@/components/ui/link-class";
import { Select } from "@/components/ui/select";
import { reasonsFor } from "@/lib/maintenance/assignment";
import type { Takeover } from "@/lib/maintenance/departure/plan-departure";
import { takeoverField } from "@/lib/maintenance/departure/schema";
import { priorityLabel } from "@/lib/maintenance/priority";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import type { FormAction } from "@/lib/web/form-state";

/** Who takes each open request of somebody who leaves: the best suggestion is chosen already. */
export function DeactivateForm({
  action,
  person,
  takeovers,
  cap,
  secondary,
}: {
  action: FormAction;
  person: { id: string; name: string };
  takeovers: Takeover[];
  cap: number;
  secondary: ReactNode;
}) {
  const count = takeovers.length === 1 ? "1 open request" : `${takeovers.length} open requests`;
  return (
    <ActionForm
      action={action}
      submitLabel={`Deactivate ${person.name}`}
      pendingLabel="Deactivating…"
      submitVariant="danger"
      secondary={secondary}
      resetOnSuccess={false}
    >
      <input type="hidden" name="userId" value={person.id} />
      {takeovers.length > 0 && (
        <Card>
          <CardHeader
            title={`Who takes over? ${count}`}
            description="Best first: whose trade it is, then who has less to do. Everybody concerned is told."
          />
          <ul className="divide-y divide-line">
            {takeovers.map((takeover) => (
              <li
                key={takeover.request.id}
                className="grid items-start gap-x-6 gap-y-3 px-4 py-4 sm:grid-cols-[minmax(0,4fr)_minmax(0,5fr)] sm:px-5"
              >
                <About takeover={takeover} />
                <Choice takeover={takeover} cap={cap} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </ActionForm>
  );
}

const About = ({ takeover: { request } }: { takeover: Takeover }) => (
  <div className="min-w-0 text-sm">
    <p className="text-muted text-xs tabular">
      {request.ticketNumber} · {request.flatNumber} · {request.category.name}
    </p>
    <Link
      href={`/maintenance/${request.ticketNumber}`}
      prefetch={false}
      className={`${linkClass} break-words font-medium`}
    >
      {request.title}
    </Link>
    <p className="text-muted">
      {STATUS_LABEL[request.status]} · {priorityLabel(request.priority)} priority
    </p>
  </div>
);

/** The load stands beside the name already. */
function whyFor(candidate: Takeover["candidates"][number], request: Takeover["request"], cap: number) {
  const [expertise, , rating, ...more] = reasonsFor(candidate, request.category, cap);
  return [expertise, rating, ...more].join(", ").toLowerCase();
}

function Choice({ takeover: { request, candidates, suggested }, cap }: { takeover: Takeover; cap: number }) {
  return (
    <Field name={takeoverField(request.ticketNumber)} label={`Who takes ${request.ticketNumber}?`} hideLabel>
      <Select defaultValue={suggested ?? ""}>
        {candidates.map((candidate) => (
          <option key={candidate.userId} value={candidate.userId} disabled={candidate.load >= cap}>
            {`${candidate.name} (${candidate.load}/${cap}) – ${whyFor(candidate, request, cap)}`}
          </option>
        ))}
        <option value="">Back to the managers: nobody yet</option>
      </Select>
    </Field>
  );
}
