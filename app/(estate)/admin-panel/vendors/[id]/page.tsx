import { Hammer, Pencil } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { vendorHref } from "@/components/finance/money-url";
import { EngageOnForm } from "@/components/finance/request-money-forms";
import { VendorFacts } from "@/components/finance/vendor-facts";
import { VendorFigures } from "@/components/finance/vendor-figures";
import { VendorJobs } from "@/components/finance/vendor-jobs";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { vendorPageInput } from "@/lib/finance/schema";
import { listVendorJobs } from "@/lib/finance/vendor-jobs";
import { getVendor, getVendorPerformance } from "@/lib/finance/vendor-queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { engageVendorAction } from "../actions";
import { JobActions } from "./job-actions";
import { SwitchForm } from "./switch-form";

export const metadata: Metadata = { title: "Vendor" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const NOTICES: Record<string, string> = {
  added: "Added. They can be engaged on requests now.",
  edited: "Your changes are saved.",
};

export default async function VendorPage({ params, searchParams }: Props) {
  const [actor, { id }, query, format] = await Promise.all([
    requireUser(),
    params,
    searchParams,
    estateSettings(),
  ]);
  const vendor = await found(getVendor(actor, id));
  const { after, notice } = vendorPageInput.parse(query);
  const [performance, { jobs, next }] = await Promise.all([
    getVendorPerformance(actor, id),
    listVendorJobs(actor, id, after),
  ]);

  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/admin-panel/vendors", label: "Vendors" }]}
        title={vendor.name}
        meta={
          <>
            {vendor.trade}
            {!vendor.isActive && <Badge>Inactive</Badge>}
          </>
        }
        action={
          <>
            <Link href={`${vendorHref(id)}/edit`} className={buttonClass()}>
              <Pencil aria-hidden="true" /> Edit
            </Link>
            <SwitchForm vendor={vendor} />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        {notice && NOTICES[notice] && (
          <p role="status" className="rounded border border-done-line bg-done-bg px-4 py-3 text-done text-sm">
            {NOTICES[notice]}
          </p>
        )}
        <VendorFigures performance={performance} format={format} />
        <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
          <div className="min-w-0">
            <Card className="overflow-hidden">
              <CardHeader title="Jobs" description="The requests behind these figures, newest first." />
              {jobs.length > 0 ? (
                <VendorJobs
                  jobs={jobs}
                  format={format}
                  actionsFor={(job) => <JobActions actor={actor} job={job} currency={format.currency} />}
                />
              ) : (
                <EmptyState icon={<Hammer />} title="No jobs yet" level={3}>
                  Engage them on a request, there or by its ticket number here.
                </EmptyState>
              )}
            </Card>
            <Pagination
              previousHref={after && vendorHref(id)}
              nextHref={next ? `${vendorHref(id)}?after=${next}` : undefined}
              labels={{ previous: "Newest", next: "Older" }}
            />
          </div>
          <aside aria-label="About this vendor" className="grid gap-5 max-lg:order-first">
            <Card>
              <CardHeader title="Details" />
              <CardBody>
                <VendorFacts vendor={vendor} format={format} />
              </CardBody>
            </Card>
            {vendor.isActive && (
              <Card>
                <CardHeader title="Engage" />
                <CardBody>
                  <EngageOnForm action={engageVendorAction} vendorId={id} />
                </CardBody>
              </Card>
            )}
          </aside>
        </div>
      </div>
    </>
  );
}
