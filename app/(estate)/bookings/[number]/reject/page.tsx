import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Textarea } from "@/components/ui/textarea";
import { canDecide } from "@/lib/bookings/permissions";
import { slotText } from "@/lib/bookings/texts";
import { rejectAction } from "../../actions";
import { openBooking, type Params } from "../open-booking";

export const metadata: Metadata = { title: "Do not approve" };

export default async function RejectPage({ params }: Params) {
  const { actor, booking, view } = await openBooking(params);
  if (!canDecide(actor, booking)) notFound();
  const path = `/bookings/${booking.bookingNumber}`;
  return (
    <div className="mx-auto max-w-form">
      <PageHeader
        breadcrumbs={[
          { href: "/bookings/approvals", label: "To decide" },
          { href: path, label: booking.bookingNumber },
        ]}
        title="Do not approve"
        description={`${booking.user.name} would like ${booking.area.name}, ${slotText({ from: booking.startsAt, to: booking.endsAt }, view.format)}.`}
      />
      <Card>
        <CardBody>
          <ActionForm
            action={rejectAction}
            submitLabel="Do not approve"
            submitVariant="danger"
            secondary={
              <Link href={path} className={buttonClass({ variant: "ghost" })}>
                Back
              </Link>
            }
          >
            <input type="hidden" name="bookingNumber" value={booking.bookingNumber} />
            <Field name="reason" label="Why not?" help="Whoever asked reads this." required>
              <Textarea rows={3} maxLength={500} />
            </Field>
          </ActionForm>
        </CardBody>
      </Card>
    </div>
  );
}
