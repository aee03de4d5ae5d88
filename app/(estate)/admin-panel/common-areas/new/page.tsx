import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AreaForm } from "@/components/bookings/area-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { listApprovers } from "@/lib/bookings/areas/approvers";
import { canManageBookings } from "@/lib/bookings/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import { createAreaAction } from "../actions";

export const metadata: Metadata = { title: "New area" };

export default async function NewAreaPage() {
  if (!canManageBookings(await requireUser())) notFound();
  const [approvers, { locale }] = await Promise.all([listApprovers(), estateSettings()]);
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/common-areas", label: "Common areas" }]}
        title="New area"
      />
      <Card>
        <CardBody>
          <AreaForm
            action={createAreaAction}
            approvers={approvers}
            locale={locale}
            submitLabel="Create area"
            secondary={
              <Link href="/admin-panel/common-areas" className={buttonClass({ variant: "ghost" })}>
                Cancel
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
