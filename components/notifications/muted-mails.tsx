import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/web/form-state";

type Action<O> = (state: FormState<O>, form: FormData) => Promise<FormState<O>>;

type Props = { action: Action<{ label: string }>; kinds: { type: string; label: string }[] };

/** What the reader has unsubscribed from, each with the way back. */
export function MutedMails({ action, kinds }: Props) {
  return (
    <section aria-label="Mails you have unsubscribed from" className="border-t pt-5">
      <h3 className="mb-1 font-medium text-sm">Mails you have unsubscribed from</h3>
      <ul className="divide-y divide-line">
        {kinds.map(({ type, label }) => (
          <li key={type} className="flex items-center justify-between gap-4 py-1.5 text-sm">
            <span>{label}</span>
            <ActionForm action={action}>
              <input type="hidden" name="type" value={type} />
              <SubmitButton
                variant="ghost"
                size="sm"
                pendingLabel="One moment…"
                aria-label={`Get mails again: ${label}`}
              >
                Get them again
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
