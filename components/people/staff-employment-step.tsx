"use client";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EMPLOYMENT_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import { StaffField, type StaffFormProps } from "./staff-field";

export function StaffEmploymentStep({ form }: StaffFormProps) {
  const { register } = form;
  return (
    <>
      <StaffField
        form={form}
        name="employeeId"
        label="Employee ID"
        required
        help="As on your badge or contract."
      >
        <Input autoComplete="off" maxLength={40} {...register("employeeId")} />
      </StaffField>
      <StaffField form={form} name="role" label="Role" required>
        <Select defaultValue="" {...register("role")}>
          <option value="">Choose your role</option>
          <Options labels={ROLE_LABEL} />
        </Select>
      </StaffField>
      <StaffField form={form} name="department" label="Department" optional>
        <Input maxLength={80} {...register("department")} />
      </StaffField>
      <StaffField form={form} name="employmentStatus" label="Employment" required>
        <Select defaultValue="FULL_TIME" {...register("employmentStatus")}>
          <Options labels={EMPLOYMENT_LABEL} />
        </Select>
      </StaffField>
      <StaffField form={form} name="hireDate" label="Employed since" required>
        <Input type="date" {...register("hireDate")} />
      </StaffField>
    </>
  );
}

const Options = ({ labels }: { labels: Record<string, string> }) =>
  Object.entries(labels).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
