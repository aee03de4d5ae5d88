import type { Metadata } from "next";
import { AreaCard } from "@/components/bookings/area-card";
import { PageHeader } from "@/components/shell/page-header";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { iconClass } from "@/components/ui/icon-class";
import { Link } from "@/components/ui/link";
import { listAreas } from "@/lib/bookings/areas/queries";
import { canManageBookings } from "@/lib/bookings/permissions";
import { estateSettings } from "@/lib/web/estate";
import { requireUser } from "@/lib/web/session";
import { BookingTabs } from "./booking-tabs";

export const metadata: Metadata = { title: "Bookings" };

export default async function AreasPage() {
  const actor = await requireUser();
  const now = new Date();
  const [areas, format] = await Promise.all([listAreas(now), estateSettings()]);
  const manages = canManageBookings(actor);
  return (
    <>
      <PageHeader
        title="Bookings"
        description="Places that everybody shares. Choose one to see when it is free."
        action={
          manages && (
            <Link href="/admin-panel/common-areas" className={buttonClass()}>
              Manage places
            </Link>
          )
        }
      />
      <BookingTabs actor={actor} current="/bookings" now={now} />
      {areas.length ? (
        <ul className="mt-5 grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {areas.map((area) => (
            <AreaCard key={area.id} area={area} view={{ now, format }} />
          ))}
        </ul>
      ) : (
        <Card className="mt-5">
          <EmptyState
            icon={<span className={iconClass("compass")} />}
            title="Nothing can be booked yet"
            action={
              manages && (
                <Link href="/admin-panel/common-areas/new" className={buttonClass({ variant: "primary" })}>
                  Add a place
                </Link>
              )
            }
          >
            {manages
              ? "Add the clubhouse, the courts, the guest rooms: whatever people share."
              : "As soon as the estate office adds a place, it stands here."}
          </EmptyState>
        </Card>
      )}
    </>
  );
}
