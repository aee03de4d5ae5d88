import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import type { ButtonLook } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/web/form-state";

const MAX = 2000;

type Hidden = Readonly<Record<string, string>>;

/** A comment, an answer or a change of one: what it belongs to goes along in hidden fields. */
export function CommentForm({
  action,
  hidden,
  label,
  submitLabel,
  content,
  idempotencyKey,
  draftKey,
  secondary,
}: {
  action: FormAction;
  hidden: Hidden;
  label: string;
  submitLabel: string;
  /** What is there already, to be changed. */
  content?: string;
  idempotencyKey?: string;
  draftKey?: string;
  secondary?: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      draftKey={draftKey}
      submitLabel={submitLabel}
      pendingLabel="Sending…"
      secondary={secondary}
      className="gap-3!"
    >
      <HiddenFields hidden={hidden} />
      <Field name="content" label={label} required>
        <Textarea rows={3} maxLength={MAX} defaultValue={content} />
      </Field>
    </ActionForm>
  );
}

/** For whoever keeps the conversation decent: everybody reads the reason in its place. */
export function HideCommentForm({ action, hidden }: { action: FormAction; hidden: Hidden }) {
  return (
    <ActionForm
      action={action}
      submitLabel="Hide this comment"
      submitVariant="secondary"
      pendingLabel="Hiding…"
      className="gap-3!"
    >
      <HiddenFields hidden={hidden} />
      <Field name="reason" label="Why?" help="Everybody reads this in its place." required>
        <Input maxLength={200} autoComplete="off" />
      </Field>
    </ActionForm>
  );
}

/** A button that does one thing about a comment. */
export function CommentButton({
  action,
  hidden,
  label,
  variant = "secondary",
  children,
}: {
  action: FormAction;
  hidden: Hidden;
  label: string;
  variant?: ButtonLook["variant"];
  /** What will happen. */
  children?: ReactNode;
}) {
  return (
    <ActionForm action={action} submitLabel={label} submitVariant={variant} className="gap-3!">
      <HiddenFields hidden={hidden} />
      {children && <p className="text-muted text-sm">{children}</p>}
    </ActionForm>
  );
}

/** A form that is needed now and then, behind its name; open, it takes the whole width. */
export function CommentFold({ label, children }: { label: string; children: ReactNode }) {
  return (
    // Opened before the page has woken up, it stays open: the browser and the server may differ.
    <details suppressHydrationWarning className="min-w-0 open:basis-full">
      <summary className="inline-flex min-h-control cursor-pointer list-none items-center rounded-sm text-muted text-sm underline decoration-line-strong underline-offset-4 hover:text-ink md:min-h-7 [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div className="mt-2 mb-3 rounded border bg-raised p-3">{children}</div>
    </details>
  );
}

const HiddenFields = ({ hidden }: { hidden: Hidden }) =>
  Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
