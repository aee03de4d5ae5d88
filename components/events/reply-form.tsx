import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { iconClass } from "@/components/ui/icon-class";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnAnswer } from "@/lib/events/event-queries";
import { MAX_GUESTS } from "@/lib/events/schema";
import type { FormAction } from "@/lib/web/form-state";

/** Yes, maybe or no, with how many guests: one tap. */
export function ReplyForm({
  action,
  eventId,
  own,
  isFull,
}: {
  action: FormAction;
  eventId: string;
  own: OwnAnswer | null;
  /** Nobody more fits; those who have a place can still change their answer. */
  isFull: boolean;
}) {
  const hasPlace = own?.answer === "YES" && !own.waitingSince;
  const yes =
    isFull && !hasPlace
      ? own?.waitingSince
        ? "Stay on the waiting list"
        : "Join the waiting list"
      : "I’m coming";
  const look = (answer: OwnAnswer["answer"]) =>
    ({
      name: "answer",
      value: answer,
      variant: own?.answer === answer || (!own && answer === "YES") ? "primary" : "secondary",
      pendingLabel: "Sending…",
    }) as const;
  return (
    <ActionForm action={action} resetOnSuccess={false} className="grid gap-4">
      <input type="hidden" name="eventId" value={eventId} />
      <Field name="guests" label="Guests you bring" help="People besides you. Each needs a place.">
        <Input
          type="number"
          inputMode="numeric"
          min={0}
          max={MAX_GUESTS}
          defaultValue={own?.guests ?? 0}
          className="max-w-28"
        />
      </Field>
      <div className="flex flex-wrap gap-2 max-sm:[&>*]:grow">
        <SubmitButton {...look("YES")} className={iconClass(isFull && !hasPlace ? "hourglass" : "check")}>
          {yes}
        </SubmitButton>
        <SubmitButton {...look("MAYBE")}>Maybe</SubmitButton>
        <SubmitButton {...look("NO")}>Can’t come</SubmitButton>
      </div>
    </ActionForm>
  );
}
