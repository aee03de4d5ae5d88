import type { ReactNode } from "react";
import { Moment } from "@/components/maintenance/moment";
import type { View } from "@/components/maintenance/view";
import type { ExplainedDecision } from "@/lib/maintenance/decisions/explained";
import type { ExplainedTelling, RequestExplained } from "@/lib/notifications/decisions";

type Kind = ExplainedDecision["kind"];
const PEOPLE: readonly Kind[] = ["SUGGESTION", "EMERGENCY_ASSIGNMENT", "REASSIGNMENT"];

/** For staff: what the system decided about this request and why, in plain sentences. */
export function DecisionsPanel({
  why: { decisions, whyNotEscalated, told },
  view,
}: {
  why: RequestExplained;
  view: View;
}) {
  const aboutPeople = decisions.filter(({ kind }) => PEOPLE.includes(kind));
  const raised = decisions.filter(({ kind }) => kind === "AFFECTED");
  const escalations = decisions.filter(({ kind }) => kind === "ESCALATION");
  return (
    <div className="grid gap-5 text-sm">
      <p className="text-muted">What was decided automatically, and by which rule.</p>
      <Question title="Why this person?">
        {aboutPeople.length === 0 && <p className="text-muted">Nobody has been suggested or chosen yet.</p>}
        {aboutPeople.map((decision) => (
          <Answer key={decision.id} decision={decision} view={view} />
        ))}
      </Question>
      <Question title={escalations.length ? "Why escalated?" : "Why not escalated?"}>
        {escalations.map((decision) => (
          <Answer key={decision.id} decision={decision} view={view} />
        ))}
        <p className={escalations.length ? "text-muted" : undefined}>{whyNotEscalated}</p>
      </Question>
      {raised.length > 0 && (
        <Question title="Why more urgent?">
          {raised.map((decision) => (
            <Answer key={decision.id} decision={decision} view={view} />
          ))}
        </Question>
      )}
      <Question title="Who was told, and who was not?">
        <People title="Told" people={told.filter(({ wasTold }) => wasTold)} />
        <People title="Not told" people={told.filter(({ wasTold }) => !wasTold)} />
      </Question>
    </div>
  );
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-ink">{title}</h3>
      {children}
    </section>
  );
}

function Answer({
  decision: { sentence, candidates, at },
  view,
}: {
  decision: ExplainedDecision;
  view: View;
}) {
  return (
    <div className="grid gap-1">
      <p>
        {sentence} <Moment at={at} view={view} className="text-faint" />
      </p>
      {candidates.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1 text-muted">
            {candidates.length === 1 ? "The one candidate" : `All ${candidates.length} candidates`}
          </summary>
          <ol className="grid list-decimal gap-1 pl-5">
            {candidates.map(({ userId, name, reason }) => (
              <li key={userId}>
                <span className="font-medium">{name}</span>: {reason}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function People({ title, people }: { title: string; people: readonly ExplainedTelling[] }) {
  if (people.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer py-1 text-muted">
        {title}: {people.map(({ name }) => name).join(", ")}
      </summary>
      <ul className="grid list-disc gap-1 pl-5">
        {people.map(({ userId, sentence }) => (
          <li key={userId}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
