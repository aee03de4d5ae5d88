import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import type { StaffRole } from "@/lib/generated/prisma/enums";
import type { Superior } from "@/lib/people/staff/queries";
import type { Permissions } from "@/lib/platform/actor";
import type { FormAction } from "@/lib/web/form-state";
import { ContactFields } from "../contact-fields";
import { type Employment, EmploymentFields } from "./employment-fields";
import { RightsFields } from "./rights-fields";

export type EditedStaff = Employment & {
  userId: string;
  name: string;
  email: string;
  role: StaffRole;
  permissions: Permissions;
  alternatePhone: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
};

/** Everything about a member of staff. `seen` says what it was made from. */
export function EditStaffForm({
  action,
  person,
  superiors,
  seen,
  secondary,
}: {
  action: FormAction;
  person: EditedStaff;
  superiors: Superior[];
  seen: string;
  secondary: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel="Save changes"
      secondary={secondary}
      edits={{ userId: person.userId, seen }}
    >
      <Card>
        <CardHeader title="Person" />
        <CardBody className="grid gap-5">
          <NameAndEmail name={person.name} email={person.email} />
          <ContactFields contact={person} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Work" />
        <CardBody className="grid gap-5">
          <EmploymentFields employment={person} superiors={superiors} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Role and permissions" description="They are told of every change." />
        <CardBody className="grid gap-5">
          <RightsFields staffRole={person.role} permissions={person.permissions} />
        </CardBody>
      </Card>
    </RecordForm>
  );
}

export const NameAndEmail = ({ name, email }: { name?: string; email?: string | null }) => (
  <div className="grid items-start gap-5 sm:grid-cols-2">
    <Field name="name" label="Name" required>
      <Input autoComplete="off" maxLength={120} defaultValue={name} />
    </Field>
    <Field name="email" label="Email" required>
      <Input type="email" autoComplete="off" maxLength={254} defaultValue={email ?? ""} />
    </Field>
  </div>
);
