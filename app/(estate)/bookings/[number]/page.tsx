import type { Metadata } from "next";
import { after } from "next/server";
import { BookingFacts } from "@/components/bookings/booking-facts";
import { BookingHistory } from "@/components/bookings/booking-history";
import { BookingStatusBadge } from "@/components/bookings/booking-status";
import { LeftOut } from "@/components/bookings/left-out";
import { NoticeBanner } from "@/components/bookings/notice";
import { SeriesDates } from "@/components/bookings/series-dates";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { isBooker } from "@/lib/bookings/permissions";
import { listSeries } from "@/lib/bookings/queries";
import { slotText } from "@/lib/bookings/texts";
import { bookingSubject, markSubjectRead } from "@/lib/notifications/mark-subject-read";
import { BookingActions } from "./booking-actions";
import { Displaced } from "./displaced";
import { OfferCard } from "./offer-card";
import { openBooking, type Params } from "./open-booking";

type Props = Params & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await params).number.toUpperCase() };
}

export default async function BookingPage({ params, searchParams }: Props) {
  const [{ actor, booking, view }, { notice, left }] = await Promise.all([openBooking(params), searchParams]);
  const series = booking.seriesId ? await listSeries(booking.seriesId) : [];
  after(() => markSubjectRead(actor, bookingSubject(booking.id)));
  const own = isBooker(actor, booking);

  return (
    <>
      <PageHeader
        breadcrumbs={[
          { href: "/bookings", label: "Bookings" },
          ...(own ? [{ href: "/bookings/mine", label: "My bookings" }] : []),
        ]}
        title={booking.area.name}
        description={slotText({ from: booking.startsAt, to: booking.endsAt }, view.format)}
        meta={
          <>
            <span className="tabular">{booking.bookingNumber}</span>
            <BookingStatusBadge booking={booking} />
          </>
        }
        action={<BookingActions actor={actor} booking={booking} now={view.now} />}
      />
      <NoticeBanner notice={notice} />
      {notice === "series" && <LeftOut dates={left} format={view.format} />}
      <OfferCard actor={actor} booking={booking} view={view} />
      {own && booking.isDisplaced && <Displaced booking={booking} view={view} />}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <Card>
          <CardHeader title="What happened" />
          <CardBody>
            <BookingHistory booking={booking} view={view} />
          </CardBody>
        </Card>
        <div className="grid gap-5 max-lg:order-first">
          <Card>
            <CardHeader title="Details" />
            <CardBody>
              <BookingFacts booking={booking} view={view} withBooker={!own} />
            </CardBody>
          </Card>
          {series.length > 1 && <SeriesDates dates={series} current={booking.bookingNumber} view={view} />}
        </div>
      </div>
    </>
  );
}
