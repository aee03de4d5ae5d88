import { UserCheck } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Card, CardHeader } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Time } from "@/components/ui/time";
import type { PersonItem } from "@/lib/people/person-item";
import type { FormAction } from "@/lib/web/form-state";
import { DecideForm } from "./decide-form";
import { RejectForm } from "./reject-form";

/** Registrations that wait for a decision. */
export function ApprovalQueue({
  people,
  back,
  approve,
  reject,
}: {
  people: PersonItem[];
  back: string;
  approve: FormAction;
  reject: FormAction;
}) {
  return (
    <Card>
      <CardHeader
        title={people.length ? `Waiting for approval (${people.length})` : "Waiting for approval"}
      />
      {people.length === 0 ? (
        <EmptyState icon={<UserCheck />} title="Nobody is waiting" level={3} className="py-8!">
          New registrations appear here.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {people.map((person) => (
            <li key={person.id} className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-3 sm:px-5">
              <Avatar name={person.name} size="lg" />
              <Registration person={person} />
              {person.mayDecide ? (
                <div className="flex flex-wrap items-start gap-2">
                  <DecideForm
                    action={approve}
                    person={person}
                    back={back}
                    label="Approve"
                    pendingLabel="Approving…"
                    variant="primary"
                  />
                  <RejectForm action={reject} person={person} back={back} />
                </div>
              ) : (
                <p className="text-muted text-sm">An administrator decides</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Registration({ person }: { person: PersonItem }) {
  return (
    <div className="min-w-0 flex-1 basis-56 text-sm">
      <p className="break-words">
        <span className="font-medium text-base">{person.name}</span>{" "}
        <span className="whitespace-nowrap text-ink">{person.about}</span>
      </p>
      <p className="break-words text-muted">{[person.email, person.phone].filter(Boolean).join(" · ")}</p>
      <p className="text-muted">
        {person.verified ? "Email verified" : "Email not verified yet"} · registered{" "}
        <Time {...person.registered} />
      </p>
      {person.ownerMatch && (
        <p
          className={cx(
            "mt-1 flex gap-1.5 break-words",
            person.ownerMatch.matches
              ? `text-done ${iconClass("circle-check")}`
              : `text-waiting ${iconClass("triangle-alert")}`,
          )}
        >
          <span className="min-w-0">{person.ownerMatch.text}</span>
        </p>
      )}
    </div>
  );
}
