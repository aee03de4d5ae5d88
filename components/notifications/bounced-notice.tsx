import { MailX } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import type { FormState } from "@/lib/web/form-state";

type Action<O> = (state: FormState<O>, form: FormData) => Promise<FormState<O>>;

type Props = { action: Action<{ email: string }>; email: string; since: string; reason: string | null };

/** Mails came back, so none are sent any more. */
export function BouncedNotice({ action, email, since, reason }: Props) {
  return (
    <section
      aria-label="Mails come back"
      className="grid gap-3 rounded border border-alert-line bg-alert-bg px-4 py-3 text-sm"
    >
      <p className="flex items-start gap-2 font-medium text-alert">
        <MailX aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0 [overflow-wrap:anywhere]">Mails to {email} come back</span>
      </p>
      <p className="[overflow-wrap:anywhere]">
        Since {since} no mails are sent there. {reason && <>The mail service says: “{reason}”</>}
      </p>
      <ActionForm
        action={action}
        submitLabel="Use again"
        pendingLabel="One moment…"
        submitVariant="secondary"
      />
    </section>
  );
}
