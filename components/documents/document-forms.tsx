import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Textarea } from "@/components/ui/textarea";
import { AUDIENCE_LABEL, CATEGORIES, CATEGORY_DETAIL, CATEGORY_LABEL } from "@/lib/documents/categories";
import type { DocumentDetail } from "@/lib/documents/queries";
import type { FormAction } from "@/lib/web/form-state";

const ACCEPT = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,image/jpeg,image/png,image/webp";

type Shared = { action: FormAction; secondary?: ReactNode };
type Facts = Pick<DocumentDetail, "title" | "category" | "audience" | "description">;

/** A new paper with its file. */
export function AddDocumentForm({
  idempotencyKey,
  mayRestrict,
  ...shared
}: Shared & { idempotencyKey: string; mayRestrict: boolean }) {
  return (
    <ActionForm
      {...shared}
      idempotencyKey={idempotencyKey}
      submitLabel="Add document"
      pendingLabel="Uploading…"
    >
      <FileField />
      <FactFields mayRestrict={mayRestrict} />
    </ActionForm>
  );
}

/** What is said about it; the files have versions of their own. */
export function EditDocumentForm({
  document,
  mayRestrict,
  ...shared
}: Shared & { document: DocumentDetail; mayRestrict: boolean }) {
  return (
    <ActionForm {...shared} submitLabel="Save changes" pendingLabel="Saving…" resetOnSuccess={false}>
      <input type="hidden" name="documentId" value={document.id} />
      <input type="hidden" name="seen" value={document.revision} />
      <FactFields facts={document} mayRestrict={mayRestrict} />
    </ActionForm>
  );
}

export function AddVersionForm({
  document,
  idempotencyKey,
  action,
}: {
  document: DocumentDetail;
  idempotencyKey: string;
  action: FormAction;
}) {
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      submitLabel="Upload version"
      pendingLabel="Uploading…"
    >
      <input type="hidden" name="documentId" value={document.id} />
      <input type="hidden" name="seen" value={document.revision} />
      <FileField />
      <Field name="note" label="What is different?" optional>
        <Input maxLength={500} autoComplete="off" placeholder="For example: fees of 2027" />
      </Field>
    </ActionForm>
  );
}

const FileField = () => (
  <Field
    name="file"
    label="File"
    help="PDF, Word, Excel, PowerPoint, OpenDocument or a picture, up to 20 MB."
    required
  >
    <Input
      type="file"
      accept={ACCEPT}
      className="h-auto! py-1.5 pl-1.5! file:mr-3 file:min-h-8 file:rounded-sm file:border file:border-line-strong file:bg-surface file:px-3 file:font-medium file:text-ink file:text-sm"
    />
  </Field>
);

function FactFields({ facts, mayRestrict }: { facts?: Facts; mayRestrict: boolean }) {
  return (
    <>
      <Field name="title" label="Title" required>
        <Input
          maxLength={160}
          autoComplete="off"
          defaultValue={facts?.title}
          placeholder="For example: Minutes, annual general meeting 2026"
        />
      </Field>
      <RadioCards
        name="category"
        legend="Category"
        columns={2}
        required
        defaultValue={facts?.category}
        options={CATEGORIES.map((value) => ({
          value,
          label: CATEGORY_LABEL[value],
          detail: CATEGORY_DETAIL[value],
        }))}
      />
      <RadioCards
        name="audience"
        legend="Who may read it?"
        columns={2}
        required
        defaultValue={facts?.audience ?? "EVERYONE"}
        options={[
          { value: "EVERYONE", label: AUDIENCE_LABEL.EVERYONE, detail: "All residents and staff" },
          {
            value: "COMMITTEE",
            label: AUDIENCE_LABEL.COMMITTEE,
            detail: "With the estate office; financial papers also with who manages the money",
            disabled: !mayRestrict,
          },
        ]}
      />
      <Field name="description" label="What is in it?" optional>
        <Textarea rows={3} maxLength={2000} defaultValue={facts?.description} />
      </Field>
    </>
  );
}
