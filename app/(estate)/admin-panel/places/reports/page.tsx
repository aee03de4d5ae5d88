import type { Metadata } from "next";
import { Done } from "@/components/console/done";
import { PlaceReports } from "@/components/maintenance/place-reports";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { listReports } from "@/lib/maintenance/places/report-queries";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";

export const metadata: Metadata = { title: "Reports from places" };

const LIST = "/admin-panel/places/reports";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReportsPage({ searchParams }: Props) {
  const [actor, query, format] = await Promise.all([requireUser(), searchParams, estateSettings()]);
  const decided = query.show === "decided";
  const cursor = typeof query.cursor === "string" ? { cursor: query.cursor } : {};
  const { rows, nextCursor } = await found(listReports(actor, { decided, ...cursor }));
  const isDismissed = typeof query.dismissed === "string" && /^R-[0-9A-Z]{8}$/.test(query.dismissed);
  const older = new URLSearchParams({ ...(decided && { show: "decided" }), cursor: nextCursor ?? "" });
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/places", label: "Places" }]}
        title="Reports from places"
        description="Sent by people without an account. Nobody has checked them: accept what is true as a request, dismiss the rest."
      />
      {isDismissed && <Done>{query.dismissed} is dismissed.</Done>}
      <Tabs
        label="Which reports"
        tabs={[
          { href: LIST, label: "To decide", current: !decided },
          { href: `${LIST}?show=decided`, label: "Decided", current: decided },
        ]}
      />
      <Card className="mt-4 overflow-hidden">
        {rows.length ? (
          <PlaceReports rows={rows} view={{ now: new Date(), format }} />
        ) : (
          <EmptyState icon={<span className={iconClass("inbox")} />} title="Nothing here">
            {decided ? "No report has been decided yet." : "No report waits for you."}
          </EmptyState>
        )}
      </Card>
      <Pagination {...(nextCursor && { nextHref: `${LIST}?${older}` })} />
    </div>
  );
}
