import type { BoardPerson, BoardRequest } from "@/lib/maintenance/workload-rules";
import type { FormState } from "@/lib/web/form-state";

/** What the assignment's own form would send: a date that still lies ahead stays, otherwise the category sets one. */
export function toForm(request: BoardRequest, person: BoardPerson, now: Date): FormData {
  const { ticketNumber, status, assignedToId, estimatedCompletion } = request;
  const form = new FormData();
  form.set("ticketNumber", ticketNumber);
  form.set("assigneeId", person.userId);
  form.set("seen", status);
  if (assignedToId) form.set("seenAssigneeId", assignedToId);
  if (estimatedCompletion && estimatedCompletion > now)
    form.set("estimatedCompletion", estimatedCompletion.toISOString());
  return form;
}

/** Why it was refused, in the verb's own words; nothing at all is a lost connection. */
export function refusalText(answer: FormState | null): string {
  if (!answer || answer.ok)
    return "The estate could not be reached. Nothing was moved: check the connection and try again.";
  const field = Object.values(answer.fields ?? {})[0]?.[0];
  return answer.error?.message ?? field ?? "This could not be done. Nothing was moved.";
}
