import { OneButtonForm } from "@/components/bookings/one-button-form";
import type { View } from "@/components/bookings/view";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { canAnswerOffer } from "@/lib/bookings/permissions";
import { isFree } from "@/lib/bookings/price";
import type { BookingDetail } from "@/lib/bookings/queries";
import type { UserActor } from "@/lib/platform/actor";
import { formatDateTime, formatMoney } from "@/lib/platform/format";
import { acceptOfferAction, declineOfferAction } from "../actions";

/** A freed slot waits for this person's answer. */
export function OfferCard({
  actor,
  booking,
  view,
}: {
  actor: UserActor;
  booking: BookingDetail;
  view: View;
}) {
  if (!booking.offeredUntil || !canAnswerOffer(actor, booking, view.now)) return null;
  const { bookingNumber, fee } = booking;
  const price = isFree(fee) ? "It is free of charge." : `It costs ${formatMoney(fee, view.format)}.`;
  return (
    <Card className="mb-5">
      <CardHeader
        title="It is free: do you still want it?"
        description={`Held for you until ${formatDateTime(booking.offeredUntil, view.format)}. ${price}`}
      />
      <CardBody className="flex flex-wrap gap-3">
        <OneButtonForm action={acceptOfferAction} fields={{ bookingNumber }}>
          Take it
        </OneButtonForm>
        <OneButtonForm action={declineOfferAction} fields={{ bookingNumber }} variant="secondary">
          No, thank you
        </OneButtonForm>
      </CardBody>
    </Card>
  );
}
