import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RecordForm } from "@/components/ui/record-form";
import { Select } from "@/components/ui/select";
import type { ResidentType } from "@/lib/generated/prisma/enums";
import { RESIDENT_TYPE_LABEL } from "@/lib/people/labels";
import type { FormAction } from "@/lib/web/form-state";
import { ContactFields } from "../contact-fields";

export type EditedResident = {
  residentId: string;
  name: string;
  email: string | null;
  hasAccount: boolean;
  flatNumber: string;
  residentType: ResidentType;
  phoneNumber: string | null;
  alternatePhone: string | null;
  emergencyContactName: string | null;
  emergencyContactPhone: string | null;
  /** "2024-04-01" */
  moveInDate: string | null;
  isCommitteeMember: boolean;
};

/** Who lives where, and how they are reached. `seen` says what it was made from. */
export function EditResidentForm({
  action,
  resident,
  seen,
  secondary,
}: {
  action: FormAction;
  resident: EditedResident;
  seen: string;
  secondary: ReactNode;
}) {
  return (
    <RecordForm
      action={action}
      submitLabel="Save changes"
      secondary={secondary}
      edits={{ residentId: resident.residentId, seen }}
    >
      <Card>
        <CardHeader title="Person" />
        <CardBody className="grid gap-5">
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field name="name" label="Name" required>
              <Input autoComplete="off" maxLength={120} defaultValue={resident.name} />
            </Field>
            <Field name="email" label="Email" required={resident.hasAccount} optional={!resident.hasAccount}>
              <Input type="email" autoComplete="off" maxLength={254} defaultValue={resident.email ?? ""} />
            </Field>
            <Field name="phoneNumber" label="Phone" optional>
              <Input type="tel" inputMode="tel" maxLength={30} defaultValue={resident.phoneNumber ?? ""} />
            </Field>
          </div>
          <ContactFields contact={resident} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Home" />
        <CardBody className="grid gap-5">
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field
              name="flatNumber"
              label="Flat"
              required
              help="With its block, as on the door: A-101. Requests keep the flat they were filed for."
            >
              <Input autoComplete="off" maxLength={20} defaultValue={resident.flatNumber} />
            </Field>
            <Field name="residentType" label="Type" required>
              <Select defaultValue={resident.residentType}>
                {Object.entries(RESIDENT_TYPE_LABEL).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <Field name="moveInDate" label="Moved in" optional>
              <Input type="date" defaultValue={resident.moveInDate ?? ""} />
            </Field>
          </div>
          <Checkbox
            name="isCommitteeMember"
            label="On the residents' committee"
            defaultChecked={resident.isCommitteeMember}
          />
        </CardBody>
      </Card>
    </RecordForm>
  );
}
