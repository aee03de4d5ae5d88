import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { ROLE_LABEL } from "@/lib/people/labels";
import type { Superior } from "@/lib/people/staff/queries";
import type { FormAction } from "@/lib/web/form-state";
import { NameAndEmail } from "./edit-staff-form";
import { EmploymentFields } from "./employment-fields";

/** Takes on a colleague: an invitation by mail, or a first password that is handed over. */
export function NewStaffForm({
  action,
  superiors,
  idempotencyKey,
  secondary,
}: {
  action: FormAction;
  superiors: Superior[];
  idempotencyKey: string;
  secondary: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      submitLabel="Add colleague"
      pendingLabel="Adding…"
      secondary={secondary}
      idempotencyKey={idempotencyKey}
      draftKey="new-staff"
    >
      <Card>
        <CardHeader title="Person" />
        <CardBody className="grid gap-5">
          <NameAndEmail />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Work" />
        <CardBody className="grid gap-5">
          <Field
            name="role"
            label="Role"
            required
            help="It brings its permissions; you can change them afterwards."
          >
            <Select defaultValue="">
              <option value="">Choose the role</option>
              {Object.entries(ROLE_LABEL).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <EmploymentFields superiors={superiors} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Access" />
        <CardBody className="group/access grid gap-5">
          <RadioCards
            name="access"
            legend="How do they get in?"
            required
            defaultValue="invite"
            options={[
              {
                value: "invite",
                label: "Invite by mail",
                detail: "They get a link, good for seven days, and choose their own password.",
              },
              {
                value: "password",
                label: "Set a first password",
                detail: "They can sign in at once. Hand it over in person, and ask them to change it.",
              },
            ]}
          />
          <div className="hidden items-start gap-5 group-has-[input[value=password]:checked]/access:grid sm:grid-cols-2">
            <Field name="password" label="First password" help="At least 10 characters.">
              <Input type="password" autoComplete="new-password" maxLength={128} />
            </Field>
            <Field name="passwordAgain" label="First password again">
              <Input type="password" autoComplete="new-password" maxLength={128} />
            </Field>
          </div>
        </CardBody>
      </Card>
    </ActionForm>
  );
}
