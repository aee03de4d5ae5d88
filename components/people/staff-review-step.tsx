"use client";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EMPLOYMENT_LABEL, ROLE_LABEL } from "@/lib/people/labels";
import type { StaffForm } from "./register-staff-form";

export function StaffReviewStep({ values, onEdit }: { values: StaffForm; onEdit: (step: number) => void }) {
  const account = [
    { term: "Name", value: values.name },
    { term: "Email", value: values.email },
    { term: "Phone", value: values.phoneNumber },
  ];
  const employment = [
    { term: "Employee ID", value: values.employeeId },
    { term: "Role", value: labelOf(ROLE_LABEL, values.role) },
    { term: "Department", value: values.department || "–" },
    { term: "Employment", value: labelOf(EMPLOYMENT_LABEL, values.employmentStatus) },
    { term: "Employed since", value: values.hireDate },
  ];
  return (
    <>
      <Part title="Account" items={account} onEdit={() => onEdit(1)} />
      <Part title="Employment" items={employment} onEdit={() => onEdit(2)} />
      <p className="text-muted text-sm">
        An administrator checks this before your account works. You will get a mail.
      </p>
    </>
  );
}

function Part({
  title,
  items,
  onEdit,
}: {
  title: string;
  items: { term: string; value: string }[];
  onEdit: () => void;
}) {
  const edit = (
    <Button size="sm" onClick={onEdit} aria-label={`Change ${title.toLowerCase()}`}>
      Change
    </Button>
  );
  return (
    <Card>
      <CardHeader title={title} action={edit} />
      <CardBody>
        <DefinitionList items={items} />
      </CardBody>
    </Card>
  );
}

const labelOf = (labels: Record<string, string>, value: string) => labels[value] ?? value;
