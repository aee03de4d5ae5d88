import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AreaTable } from "@/components/bookings/area-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { listAreaLines } from "@/lib/bookings/areas/queries";
import { canManageBookings } from "@/lib/bookings/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../console-crumb";

export const metadata: Metadata = { title: "Common areas" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CommonAreasPage({ searchParams }: Props) {
  const [actor, { notice }] = await Promise.all([requireUser(), searchParams]);
  if (!canManageBookings(actor)) notFound();
  const now = new Date();
  const [areas, format] = await Promise.all([listAreaLines(actor, now), estateSettings()]);

  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE]}
        title="Common areas"
        description="What everybody shares: when it is open, what it costs, and who decides about it."
        action={
          <Link href="/admin-panel/common-areas/new" className={buttonClass({ variant: "primary" })}>
            <Plus aria-hidden="true" /> New area
          </Link>
        }
      />
      {notice === "created" && (
        <p role="status" className={`mb-5 flex gap-2 text-done text-sm ${iconClass("circle-check-big")}`}>
          Created. Residents can book it from now on.
        </p>
      )}
      <Card className="overflow-hidden">
        {areas.length ? (
          <AreaTable areas={areas} view={{ now, format }} />
        ) : (
          <EmptyState icon={<span className={iconClass("compass")} />} title="No common areas yet">
            Add the clubhouse, the courts, the guest rooms: whatever people share.
          </EmptyState>
        )}
      </Card>
    </>
  );
}
