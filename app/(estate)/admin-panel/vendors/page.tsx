import { Plus, SearchX, Truck } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { vendorsHref } from "@/components/finance/money-url";
import { VendorSearch } from "@/components/finance/vendor-search";
import { VendorTable } from "@/components/finance/vendor-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { canManageMoney } from "@/lib/finance/permissions";
import { listVendorsInput } from "@/lib/finance/schema";
import { countVendors, listVendors } from "@/lib/finance/vendor-queries";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";

export const metadata: Metadata = { title: "Vendors" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function VendorsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  if (!canManageMoney(actor)) notFound();
  const list = listVendorsInput.parse(query);
  const [{ vendors, next }, { trades, ...counts }] = await Promise.all([
    listVendors(actor, list),
    countVendors(actor),
  ]);
  const add = (
    <Link href="/admin-panel/vendors/new" className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden="true" /> Add vendor
    </Link>
  );
  const isEmpty = counts.active + counts.inactive === 0;

  return (
    <>
      <PageHeader
        title="Vendors"
        description="Firms and craftspeople from outside, and how they do."
        action={!isEmpty && add}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {!isEmpty && <VendorSearch {...{ list, counts, trades }} />}
        <Card className="overflow-hidden">
          {vendors.length > 0 && <VendorTable vendors={vendors} format={format} />}
          {vendors.length === 0 && isEmpty && (
            <EmptyState icon={<Truck />} title="No vendors yet" action={add}>
              Add the firms that work for the estate. They can then be engaged on requests.
            </EmptyState>
          )}
          {vendors.length === 0 && !isEmpty && (
            <EmptyState icon={<SearchX />} title="No vendor fits">
              Try another spelling, or take a filter away.
            </EmptyState>
          )}
        </Card>
      </div>
      <Pagination
        previousHref={list.after && vendorsHref(list)}
        nextHref={next ? vendorsHref(list, { after: next }) : undefined}
        labels={{ previous: "First page", next: "Next page" }}
      />
    </>
  );
}
