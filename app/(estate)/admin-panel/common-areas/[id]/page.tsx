import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AreaForm } from "@/components/bookings/area-form";
import { AreaPhotoCard } from "@/components/bookings/area-photo-card";
import { ClosedNote } from "@/components/bookings/closed-note";
import { ExceptionsCard } from "@/components/bookings/exceptions-card";
import { OneButtonForm } from "@/components/bookings/one-button-form";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { listApprovers } from "@/lib/bookings/areas/approvers";
import { getAreaLine } from "@/lib/bookings/areas/queries";
import { canManageBookings } from "@/lib/bookings/permissions";
import { estateSettings } from "@/lib/web/estate";
import { found } from "@/lib/web/found";
import { requireUser } from "@/lib/web/session";
import { CONSOLE } from "../../console-crumb";
import {
  addExceptionAction,
  deactivateAreaAction,
  editAreaAction,
  reactivateAreaAction,
  removeAreaPhotoAction,
  removeExceptionAction,
  setAreaPhotoAction,
} from "../actions";

export const metadata: Metadata = { title: "Common area" };

export default async function CommonAreaPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireUser(), params]);
  if (!canManageBookings(actor)) notFound();
  const now = new Date();
  const [area, approvers, format] = await Promise.all([
    found(getAreaLine(actor, id, now)),
    listApprovers(),
    estateSettings(),
  ]);
  const ahead = area._count.bookings;

  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[CONSOLE, { href: "/admin-panel/common-areas", label: "Common areas" }]}
        title={area.name}
        meta={
          <>
            <Badge variant={area.isActive ? "accent" : "neutral"}>
              {area.isActive ? "Active" : "Deactivated"}
            </Badge>
            <Link href={`/bookings/areas/${id}`} className={linkClass}>
              {ahead} {ahead === 1 ? "booking" : "bookings"} ahead
            </Link>
          </>
        }
      />
      {area.closures.length > 0 && <ClosedNote area={area} view={{ now, format }} />}
      <div className="grid gap-6">
        <Card>
          <CardHeader
            title="Rules"
            description="They hold for new bookings. What is booked stays as it is."
          />
          <CardBody>
            <AreaForm
              action={editAreaAction}
              area={area}
              approvers={approvers}
              locale={format.locale}
              submitLabel="Save rules"
            />
          </CardBody>
        </Card>
        <AreaPhotoCard area={area} set={setAreaPhotoAction} remove={removeAreaPhotoAction} />
        <ExceptionsCard
          area={area}
          locale={format.locale}
          add={addExceptionAction}
          remove={removeExceptionAction}
        />
        <Card>
          {area.isActive ? (
            <CardHeader
              title="Not offered any more?"
              description={`Nobody can book it then. ${aheadText(ahead)} Its history stays.`}
            />
          ) : (
            <CardHeader title="Offered again?" description="Residents can book it then." />
          )}
          <CardBody>
            <OneButtonForm
              action={area.isActive ? deactivateAreaAction : reactivateAreaAction}
              fields={{ id }}
              variant={area.isActive ? "danger" : "primary"}
            >
              {area.isActive ? "Deactivate area" : "Reactivate area"}
            </OneButtonForm>
          </CardBody>
        </Card>
      </div>
    </div>
  );
}

function aheadText(ahead: number): string {
  if (!ahead) return "Nothing is booked ahead.";
  const what = ahead === 1 ? "The booking ahead is" : `The ${ahead} bookings ahead are`;
  return `${what} cancelled without a fee, and whoever has one is told.`;
}
