import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { NewStaffForm } from "@/components/people/staff/new-staff-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { canManagePeople } from "@/lib/people/permissions";
import { listSuperiors } from "@/lib/people/staff/queries";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { requireUser } from "@/lib/web/session";
import { createStaffAction } from "../actions";
import { STAFF_CRUMB, STAFF_LIST } from "../staff-list";

export const metadata: Metadata = { title: "Add a colleague" };

export default async function NewStaffPage() {
  const actor = await requireUser();
  if (!canManagePeople(actor)) notFound();
  return (
    <div className="mx-auto max-w-form">
      <PageHeader breadcrumbs={[STAFF_CRUMB]} title="Add a colleague" />
      <NewStaffForm
        action={createStaffAction}
        superiors={await listSuperiors(actor, null)}
        idempotencyKey={newIdempotencyKey()}
        secondary={
          <Link href={STAFF_LIST.base} className={buttonClass({ variant: "ghost" })}>
            Cancel
          </Link>
        }
      />
    </div>
  );
}
