import { UserCheck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NotNow } from "@/components/people/not-now";
import { RightsPreview } from "@/components/people/staff/rights-preview";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { ROLE_LABEL } from "@/lib/people/labels";
import { canManagePeople, roleDefaults } from "@/lib/people/permissions";
import { isChange, rightsBetween } from "@/lib/people/rights";
import { getStaffPerson } from "@/lib/people/staff/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { resetPermissionsAction } from "../../actions";
import { STAFF_CRUMB, staffPath } from "../../staff-list";

export const metadata: Metadata = { title: "Reset permissions" };

export default async function ResetPermissionsPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManagePeople(actor)) notFound();
  const { name, staff } = await found(getStaffPerson(actor, id));
  if (!staff) notFound();
  const change = rightsBetween(staff, roleDefaults(staff.role));
  const back = (
    <Link href={staffPath(id)} className={buttonClass({ variant: "ghost" })}>
      Cancel
    </Link>
  );

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[STAFF_CRUMB, { href: staffPath(id), label: name }]}
        title="Reset permissions to the role"
      />
      {isChange(change) ? (
        <ActionForm
          action={resetPermissionsAction}
          submitLabel="Reset permissions"
          pendingLabel="Resetting…"
          secondary={back}
        >
          <input type="hidden" name="userId" value={id} />
          <Card>
            <CardHeader
              title={`What changes for ${name}`}
              description={`As the role “${ROLE_LABEL[staff.role]}” brings it. They are told.`}
            />
            <CardBody>
              <RightsPreview change={change} />
            </CardBody>
          </Card>
        </ActionForm>
      ) : (
        <NotNow icon={<UserCheck />} title="Nothing to reset" action={back}>
          {name} has exactly the permissions of the role.
        </NotNow>
      )}
    </div>
  );
}
