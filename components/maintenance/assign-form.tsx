import type { ReactNode } from "react";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LoadBar } from "@/components/ui/progress";
import { type RadioCard, RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { type Candidate, reasonsFor } from "@/lib/maintenance/assignment";
import type { RequestDetail } from "@/lib/maintenance/queries";
import { ROLE_LABEL } from "@/lib/people/labels";
import type { FormAction } from "@/lib/web/form-state";

/** Who should do it, best first, each with the reasons; when, for how much, and a word to them. */
export function AssignForm<O>({
  action,
  request,
  candidates,
  cap,
  due,
  back,
  currency,
  secondary,
}: {
  action: FormAction<O>;
  request: OnScreen & Pick<RequestDetail, "category"> & { estimatedCost: string | null };
  candidates: Candidate[];
  cap: number;
  /** On the estate's wall clock, as `<input type="datetime-local">` takes it. */
  due: string;
  /** Where to go afterwards: the list it was opened from. */
  back?: string | undefined;
  currency: string;
  secondary: ReactNode;
}) {
  const best = candidates.find(({ load }) => load < cap);
  return (
    <TransitionForm
      action={action}
      request={request}
      submitLabel="Assign request"
      pendingLabel="Assigning…"
      secondary={secondary}
    >
      {back && <input type="hidden" name="back" value={back} />}
      <RadioCards
        name="assigneeId"
        legend="Who should do it?"
        required
        defaultValue={best?.userId}
        options={candidates.map((candidate) => toCard(candidate, request.category, cap, candidate === best))}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field name="estimatedCompletion" label="Expected by" help="Set from the category's usual time.">
          <Input type="datetime-local" defaultValue={due} />
        </Field>
        <Field name="estimatedCost" label={`Estimated cost (${currency})`} optional>
          <Input
            inputMode="decimal"
            autoComplete="off"
            defaultValue={request.estimatedCost ?? undefined}
            placeholder="1250.00"
          />
        </Field>
      </div>
      <Field name="note" label="Note" help="On the timeline, for the resident too." optional>
        <Textarea rows={2} maxLength={2000} />
      </Field>
    </TransitionForm>
  );
}

function toCard(
  candidate: Candidate,
  category: RequestDetail["category"],
  cap: number,
  isBest: boolean,
): RadioCard {
  const { userId, name, role, load } = candidate;
  return {
    value: userId,
    disabled: load >= cap,
    icon: <Avatar name={name} />,
    label: (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
        {name} <span className="font-normal text-muted">{ROLE_LABEL[role]}</span>
        {isBest && <Badge variant="accent">Suggested</Badge>}
      </span>
    ),
    detail: reasonsFor(candidate, category, cap).join(" · "),
    aside: <LoadBar value={load} max={cap} label={`Workload of ${name}`} className="max-sm:hidden" />,
  };
}
