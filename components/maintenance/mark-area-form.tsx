import { type OnScreen, TransitionForm } from "@/components/maintenance/transition-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { FormAction } from "@/lib/web/form-state";

type Choice = { id: string; name: string };

/** The places that everybody shares, and none. */
const Choices = ({ choices }: { choices: Choice[] }) => (
  <>
    <option value="">None</option>
    {choices.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </>
);

/** For whoever files a request: is it in a place that everybody shares? */
export const CommonAreaField = ({ choices }: { choices: Choice[] }) => (
  <Field
    name="commonAreaId"
    label="Is it in a shared place?"
    help="Such as the hall or the court: then the office can close it until it is mended."
    optional
  >
    <Select defaultValue="">
      <Choices choices={choices} />
    </Select>
  </Field>
);

/** Which place a request is about, and whether nobody can have that place until it is resolved. */
export function MarkAreaForm({
  action,
  request,
  choices,
  chosen,
  blocksArea,
}: {
  action: FormAction;
  request: OnScreen;
  choices: Choice[];
  chosen: string;
  blocksArea: boolean;
}) {
  return (
    <TransitionForm
      action={action}
      request={request}
      submitLabel="Save"
      submitVariant="secondary"
      resetOnSuccess={false}
      className="gap-3!"
    >
      <Field name="commonAreaId" label="Which place?">
        <Select defaultValue={chosen}>
          <Choices choices={choices} />
        </Select>
      </Field>
      <Checkbox
        name="blocksArea"
        label="Closed until this is resolved"
        help="Whoever booked it is told and can choose another time or wait. It opens again by itself."
        defaultChecked={blocksArea}
      />
    </TransitionForm>
  );
}
