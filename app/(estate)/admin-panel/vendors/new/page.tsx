import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { VendorForm } from "@/components/finance/vendor-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { canManageMoney } from "@/lib/finance/permissions";
import { countVendors } from "@/lib/finance/vendor-queries";
import { requireUser } from "@/lib/web/session";
import { addVendorAction } from "../actions";

export const metadata: Metadata = { title: "Add vendor" };

export default async function NewVendorPage() {
  const actor = await requireUser();
  if (!canManageMoney(actor)) notFound();
  const { trades } = await countVendors(actor);
  return (
    <div className="max-w-form">
      <PageHeader breadcrumbs={[{ href: "/admin-panel/vendors", label: "Vendors" }]} title="Add vendor" />
      <Card>
        <CardBody>
          <VendorForm
            action={addVendorAction}
            trades={trades}
            submitLabel="Add vendor"
            secondary={
              <Link href="/admin-panel/vendors" className={buttonClass({ variant: "ghost" })}>
                Back
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
