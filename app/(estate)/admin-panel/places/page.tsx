import type { Metadata } from "next";
import { PlaceTable } from "@/components/maintenance/place-table";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { listPlaces } from "@/lib/maintenance/places/queries";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../console-crumb";

export const metadata: Metadata = { title: "Places" };

export default async function PlacesPage() {
  const places = await found(listPlaces(await requireUser()));
  const waiting = places.reduce((sum, { _count }) => sum + _count.reports, 0);
  return (
    <>
      <PageHeader
        breadcrumbs={[CONSOLE]}
        title="Places"
        description="Lobbies, lifts, halls: each has a code to hang up. Whoever scans it can report what is broken there, without an account."
        action={
          <>
            <Link href="/admin-panel/places/reports" className={buttonClass()}>
              Reports to decide{waiting > 0 && ` (${waiting})`}
            </Link>
            <Link href="/admin-panel/places/codes" className={buttonClass()}>
              Print codes
            </Link>
            <Link
              href="/admin-panel/places/new"
              className={cx(buttonClass({ variant: "primary" }), iconClass("plus"))}
            >
              New place
            </Link>
          </>
        }
      />
      <Card className="overflow-hidden">
        {places.length ? (
          <PlaceTable places={places} />
        ) : (
          <EmptyState icon={<span className={iconClass("compass")} />} title="No places yet">
            Add the lobbies, the lifts, the gym: whatever can break and is nobody’s flat.
          </EmptyState>
        )}
      </Card>
    </>
  );
}
