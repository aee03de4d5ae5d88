"use client";
import { type FormEvent, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import {
  renderTemplate,
  type Template,
  type TemplateValues,
  unknownPlaceholders,
} from "@/lib/notifications/render-template";
import type { FormAction } from "@/lib/web/form-state";

export type TemplateFormProps = {
  templateKey: string;
  template: Template;
  /** Made up, for the preview; their names are what may be filled in. */
  example: TemplateValues;
  isChanged: boolean;
  save: FormAction;
  restore: FormAction;
};

/** One text, and beside it how it reads with example data while it is being typed. */
export function TemplateForm({
  templateKey,
  template,
  example,
  isChanged,
  save,
  restore,
}: TemplateFormProps) {
  const [draft, setDraft] = useState(template);

  function typed(event: FormEvent<HTMLFormElement>) {
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? "");
    setDraft({ title: read("title"), message: read("message"), sms: read("sms") });
  }

  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <div className="grid content-start gap-4">
        <ActionForm
          action={save}
          submitLabel="Save text"
          pendingLabel="Saving…"
          resetOnSuccess={false}
          onInput={typed}
        >
          <input type="hidden" name="key" value={templateKey} />
          <Field name="title" label="Title" help="Also the mail's subject." required>
            <Input defaultValue={template.title} maxLength={200} />
          </Field>
          <Field
            name="message"
            label="Message"
            help="Also the mail's text; a new line is a new paragraph."
            required
          >
            <Textarea defaultValue={template.message} maxLength={2000} rows={3} />
          </Field>
          <Field name="sms" label="SMS" help="{{headline}} is the finished title." required>
            <Textarea defaultValue={template.sms} maxLength={320} rows={2} className="min-h-16" />
          </Field>
        </ActionForm>
        {isChanged && (
          <ActionForm action={restore}>
            <input type="hidden" name="key" value={templateKey} />
            <SubmitButton
              variant="secondary"
              size="sm"
              pendingLabel="Restoring…"
              className="justify-self-start"
            >
              Restore default text
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      <Preview draft={draft} example={example} />
    </div>
  );
}

function Preview({ draft, example }: { draft: Template; example: TemplateValues }) {
  const { title, message, sms } = renderTemplate(draft, example);
  const names = Object.keys(example);
  const unknown = unknownPlaceholders(`${draft.title} ${draft.message} ${draft.sms}`, [...names, "headline"]);
  return (
    <section aria-label="Preview" className="grid content-start gap-4 text-sm">
      <div className="rounded border bg-sunken p-4">
        <p className="mb-2 text-faint text-xs">In the app and as a mail, with example data</p>
        <p className="font-medium text-base [overflow-wrap:anywhere]">{title}</p>
        <p className="mt-1 whitespace-pre-line text-muted [overflow-wrap:anywhere]">{message}</p>
      </div>
      <div className="rounded border bg-sunken p-4">
        <p className="mb-2 text-faint text-xs">
          As a text message · <span className="tabular">{[...sms].length}</span> characters
        </p>
        <p className="[overflow-wrap:anywhere]">{sms}</p>
      </div>
      {unknown.length > 0 && (
        <p role="status" className="text-alert">
          {unknown.join(", ")} {unknown.length === 1 ? "is" : "are"} not known here and will be refused.
        </p>
      )}
      <div>
        <p className="mb-1.5 text-muted text-xs">Placeholders</p>
        <ul className="flex flex-wrap gap-1.5">
          {names.map((name) => (
            <li key={name}>
              <code title={example[name]} className="rounded-sm border bg-raised px-1.5 py-0.5 text-xs">
                {`{{${name}}}`}
              </code>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
