import { FileText } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { ReportPackForm } from "@/components/analytics/report-pack-form";
import { ReportPackTable } from "@/components/analytics/report-pack-table";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { listPacks, monthsWithoutPack, type PackRow } from "@/lib/analytics/committee-pack-queries";
import { canMakePacks, canReadPacks } from "@/lib/analytics/permissions";
import { monthName } from "@/lib/finance/month";
import { markSubjectRead, PACKS_SUBJECT } from "@/lib/notifications/mark-subject-read";
import { type EstateFormat, formatDateTime } from "@/lib/platform/format";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { makeCommitteePackAction } from "./actions";

export const metadata: Metadata = { title: "Committee packs" };

/** For those who manage, those who pay, and the residents of the committee. */
export default async function CommitteePacksPage() {
  const [actor, format] = await Promise.all([requireUser(), estateSettings()]);
  if (!canReadPacks(actor)) notFound();
  after(() => markSubjectRead(actor, PACKS_SUBJECT));
  const packs = await listPacks(actor);
  const open = canMakePacks(actor) ? monthsWithoutPack(packs, format.timeZone) : [];

  return (
    <>
      <PageHeader
        title="Committee packs"
        description="The estate’s month on paper: service, repeat faults by flat, cost against budget, unresolved requests, satisfaction. Each is frozen on the 1st and does not change afterwards; no resident is named in it."
      />
      <div className="grid gap-5">
        <Card className="overflow-hidden">
          {packs.length > 0 ? (
            <ReportPackTable packs={packs.map((pack) => lineOf(pack, format))} />
          ) : (
            <EmptyState icon={<FileText />} title="No pack yet" level={3}>
              The first one is made on the 1st of next month, after the monthly reports.
            </EmptyState>
          )}
        </Card>
        {open.length > 0 && (
          <Card>
            <CardHeader
              title="Make one now"
              description="Of a month that is over. Later corrections of that month’s requests do not change it."
            />
            <CardBody>
              <ReportPackForm
                action={makeCommitteePackAction}
                months={open.map((month) => ({ value: month, label: monthName(month, format.locale) }))}
              />
            </CardBody>
          </Card>
        )}
      </div>
    </>
  );
}

const lineOf = ({ month, label, bytes, sha256, generatedAt }: PackRow, format: EstateFormat) => ({
  month,
  label,
  sha256,
  frozen: formatDateTime(generatedAt, format),
  size: new Intl.NumberFormat(format.locale, { style: "unit", unit: "kilobyte" }).format(
    Math.ceil(bytes / 1000),
  ),
});
