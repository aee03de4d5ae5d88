import type { ReactNode } from "react";
import { CategoryAndPriority } from "@/components/maintenance/category-and-priority";
import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PhotoInput } from "@/components/ui/photo-input";
import { Textarea } from "@/components/ui/textarea";
import type { CategoryChoice } from "@/lib/maintenance/categories/choices";
import { DEFAULT_PRIORITY } from "@/lib/maintenance/priority";
import type { FormAction } from "@/lib/web/form-state";

type Content = { title: string; description: string; location: string; priority: number; categoryId: string };

/** To file a request. `children` come first: for whom it is, when staff file it; `place` follows what happened. */
export function NewRequestForm<O>({
  action,
  categories,
  idempotencyKey,
  draftKey,
  place,
  children,
}: {
  action: FormAction<O>;
  categories: CategoryChoice[];
  idempotencyKey: string;
  draftKey: string;
  place?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      idempotencyKey={idempotencyKey}
      draftKey={draftKey}
      submitLabel="Submit request"
      pendingLabel="Submitting…"
    >
      {children}
      <ContentFields categories={categories} />
      {place}
      <PhotoInput name="photos" />
    </ActionForm>
  );
}

/** To correct a request nobody has acknowledged yet. */
export function EditRequestForm<O>({
  action,
  request,
  content,
  categories,
  secondary,
}: {
  action: FormAction<O>;
  request: OnScreen;
  content: Content;
  categories: CategoryChoice[];
  secondary: ReactNode;
}) {
  return (
    <TransitionForm
      action={action}
      request={request}
      submitLabel="Save changes"
      pendingLabel="Saving…"
      resetOnSuccess={false}
      secondary={secondary}
    >
      <ContentFields categories={categories} content={content} />
    </TransitionForm>
  );
}

function ContentFields({ categories, content }: { categories: CategoryChoice[]; content?: Content }) {
  return (
    <>
      <Field name="title" label="What is wrong?" required>
        <Input
          maxLength={200}
          defaultValue={content?.title}
          autoComplete="off"
          placeholder="For example: kitchen tap drips"
        />
      </Field>
      <CategoryAndPriority
        categories={categories}
        categoryId={content?.categoryId}
        priority={content?.priority ?? DEFAULT_PRIORITY}
      />
      <Field
        name="description"
        label="What happened?"
        help="Since when, where exactly, what you tried."
        required
      >
        <Textarea rows={5} maxLength={5000} defaultValue={content?.description} />
      </Field>
      <Field name="location" label="Where?" optional>
        <Input
          maxLength={100}
          defaultValue={content?.location}
          autoComplete="off"
          placeholder="Kitchen, second bathroom, stairwell…"
        />
      </Field>
    </>
  );
}
