import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { EmploymentStatus } from "@/lib/generated/prisma/enums";
import { EMPLOYMENT_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import type { Superior } from "@/lib/people/staff/queries";

export type Employment = {
  employeeId: string;
  department: string | null;
  employmentStatus: EmploymentStatus;
  /** "2024-04-01" */
  hireDate: string;
  phoneNumber: string;
  workSchedule: string | null;
  isAvailable24x7: boolean;
  reportingToId: string | null;
};

/** What somebody's work here is, but for the role. */
export function EmploymentFields({
  employment,
  superiors,
}: {
  employment?: Employment | undefined;
  superiors: Superior[];
}) {
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field name="employeeId" label="Employee ID" required>
          <Input autoComplete="off" maxLength={40} defaultValue={employment?.employeeId} />
        </Field>
        <Field name="department" label="Department" optional>
          <Input maxLength={80} defaultValue={employment?.department ?? ""} />
        </Field>
        <Field name="employmentStatus" label="Employment" required>
          <Select defaultValue={employment?.employmentStatus ?? "FULL_TIME"}>
            {Object.entries(EMPLOYMENT_LABEL).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="hireDate" label="Employed since" required>
          <Input type="date" defaultValue={employment?.hireDate} />
        </Field>
        <Field name="phoneNumber" label="Phone" required>
          <Input type="tel" inputMode="tel" maxLength={30} defaultValue={employment?.phoneNumber} />
        </Field>
        <Field name="workSchedule" label="Working hours" optional help="For example Mon–Sat 9–18.">
          <Input maxLength={120} defaultValue={employment?.workSchedule ?? ""} />
        </Field>
      </div>
      <Field
        name="reportingToId"
        label="Reports to"
        optional
        help="Superiors see the work of everybody below them and hear of what is late."
      >
        <Select defaultValue={employment?.reportingToId ?? ""}>
          <option value="">Nobody</option>
          {superiors.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {`${name}, ${ROLE_LABEL[role]}`}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        name="isAvailable24x7"
        label="Available around the clock"
        help="Emergencies are given to somebody who is, at once and by the system."
        defaultChecked={employment?.isAvailable24x7}
      />
    </>
  );
}
