import type { Metadata } from "next";
import { SeriesForm } from "@/components/bookings/series-form";
import { buttonClass } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { priceOf } from "@/lib/bookings/price";
import { minutesOf } from "@/lib/bookings/slot-problem";
import { slotText } from "@/lib/bookings/texts";
import { wallOf } from "@/lib/bookings/wall-clock";
import { formatMoney } from "@/lib/platform/format";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { bookSeriesAction } from "../../../actions";
import { momentIn, openPlace, type Params, placePath, type Query } from "../open-calendar";
import { dayHref, NotPossible, SlotLine, SlotPage } from "../slot-heading";

export const metadata: Metadata = { title: "Book a series" };

export default async function RepeatPage({ params, searchParams }: Params & Query) {
  const [{ area, view, timeZone }, query] = await Promise.all([openPlace({ params }), searchParams]);
  const [from, to] = [momentIn(query.start, timeZone), momentIn(query.end, timeZone)];
  const title = `Book ${area.name} as a series`;
  if (!from || !to || to <= from || from <= view.now)
    return (
      <SlotPage area={area} title={title}>
        <NotPossible area={area}>Choose the first date in its calendar.</NotPossible>
      </SlotPage>
    );
  const slot = { from, to };
  const fee = priceOf(area, minutesOf(slot));
  return (
    <SlotPage area={area} title={title}>
      <SlotLine
        area={area}
        text={slotText(slot, view.format)}
        href={dayHref(area, wallOf(from, timeZone).date)}
      />
      <Card>
        <CardBody className="grid gap-5">
          <p className="text-sm">
            {Number(fee) ? `Each date costs ${formatMoney(fee, view.format)}.` : "It is free of charge."}
            {` It can be booked ${area.advanceDays} days ahead: later dates cannot be had yet.`}
          </p>
          <SeriesForm
            action={bookSeriesAction}
            areaId={area.id}
            startsAt={from.toISOString()}
            endsAt={to.toISOString()}
            capacity={area.capacity}
            idempotencyKey={newIdempotencyKey()}
            secondary={
              <Link
                href={`${placePath(area)}/book?start=${from.toISOString()}`}
                className={buttonClass({ variant: "ghost" })}
              >
                Only once
              </Link>
            }
          />
        </CardBody>
      </Card>
    </SlotPage>
  );
}
