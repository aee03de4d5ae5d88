import type { Metadata } from "next";
import Link from "next/link";
import { vendorHref } from "@/components/finance/money-url";
import { VendorForm } from "@/components/finance/vendor-form";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { countVendors, getVendor } from "@/lib/finance/vendor-queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { editVendorAction } from "../../actions";

export const metadata: Metadata = { title: "Edit vendor" };

type Props = { params: Promise<{ id: string }> };

export default async function EditVendorPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  const vendor = await found(getVendor(actor, id));
  const { trades } = await countVendors(actor);
  return (
    <div className="max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/admin-panel/vendors", label: "Vendors" },
          { href: vendorHref(id), label: vendor.name },
        ]}
        title="Edit vendor"
      />
      <Card>
        <CardBody>
          <VendorForm
            action={editVendorAction}
            vendor={vendor}
            trades={trades}
            submitLabel="Save changes"
            secondary={
              <Link href={vendorHref(id)} className={buttonClass({ variant: "ghost" })}>
                Back
              </Link>
            }
          />
        </CardBody>
      </Card>
    </div>
  );
}
