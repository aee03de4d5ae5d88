import { ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { MarketplaceTabs } from "@/components/marketplace/marketplace-tabs";
import { ReasonForm } from "@/components/marketplace/reason-form";
import { ReportQueue } from "@/components/marketplace/report-queue";
import { PressForm } from "@/components/people/press-form";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listReported } from "@/lib/marketplace/queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { dismissReportsAction, hideListingAction } from "../actions";

export const metadata: Metadata = { title: "Reported listings" };

export default async function ModerationPage() {
  const [actor, format] = await Promise.all([requireUser(), estateSettings()]);
  const listings = await found(listReported(actor));
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "/marketplace", label: "Marketplace" }]}
        title="Reported listings"
        description="What somebody thinks does not belong here, the longest waiting first."
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <MarketplaceTabs current="moderation" reported={listings.length} />
        {listings.length === 0 && (
          <Card>
            <EmptyState icon={<ShieldCheck />} title="Nothing to decide">
              When somebody reports a listing, it stands here and you are told.
            </EmptyState>
          </Card>
        )}
        <ReportQueue
          listings={listings}
          view={{ now: new Date(), format }}
          actionsFor={({ id }) => (
            <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
              <PressForm
                action={dismissReportsAction}
                fields={{ listingId: id }}
                label="It may stay"
                pendingLabel="One moment…"
              />
              <ReasonForm
                action={hideListingAction}
                listingId={id}
                title="Take it down…"
                label="Why?"
                help="The author reads it."
                submitLabel="Take down"
                variant="danger"
              />
            </div>
          )}
        />
      </div>
    </>
  );
}
