import type { Metadata } from "next";
import { cancelText } from "@/components/bookings/area-facts";
import { BookForm } from "@/components/bookings/book-form";
import { Card, CardBody } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { linkClass } from "@/components/ui/link-class";
import { readAreaCalendar } from "@/lib/bookings/calendar";
import { type EndChoice, endChoices } from "@/lib/bookings/end-choices";
import { isFree } from "@/lib/bookings/price";
import { dayText, lengthText, timeText } from "@/lib/bookings/texts";
import { wallOf } from "@/lib/bookings/wall-clock";
import { type EstateFormat, formatMoney } from "@/lib/platform/format";
import { newIdempotencyKey } from "@/lib/platform/ids";
import { bookAction } from "../../../actions";
import { momentIn, openPlace, type Params, placePath, type Query } from "../open-calendar";
import { dayHref, NotPossible, SlotLine, SlotPage } from "../slot-heading";

export const metadata: Metadata = { title: "Book" };

export default async function BookPage({ params, searchParams }: Params & Query) {
  const [{ area, view, timeZone }, query] = await Promise.all([openPlace({ params }), searchParams]);
  const from = momentIn(query.start, timeZone);
  const choices = from ? await choicesFrom(area.id, from, view.now, timeZone) : [];
  const free = choices.filter((choice) => choice.isFree);
  if (!from || !free.length)
    return (
      <SlotPage area={area} title={`Book ${area.name}`}>
        <NotPossible area={area}>
          {choices.length
            ? "Somebody has it, or it closes too soon for the shortest booking."
            : "It is not open then, or the time has passed. Choose a free time in its calendar."}
        </NotPossible>
      </SlotPage>
    );
  const chosen = (free.find(({ minutes }) => minutes >= 60) ?? free[0])?.to.toISOString();
  const repeat = `${placePath(area)}/repeat?start=${from.toISOString()}&end=${chosen}`;
  return (
    <SlotPage area={area} title={`Book ${area.name}`}>
      <SlotLine
        area={area}
        text={`${dayText(from, view.format)}, from ${timeText(from, view.format)}`}
        href={dayHref(area, wallOf(from, timeZone).date)}
      />
      <Card>
        <CardBody className="grid gap-5">
          <BookForm
            action={bookAction}
            areaId={area.id}
            startsAt={from.toISOString()}
            ends={choices.map((choice) => optionOf(choice, view.format))}
            chosen={chosen}
            capacity={area.capacity}
            submitLabel={area.requiresApproval ? "Ask for it" : "Book it"}
            idempotencyKey={newIdempotencyKey()}
            secondary={
              <Link href={repeat} className={linkClass}>
                Repeat it every week or month
              </Link>
            }
          />
          <p className="text-muted text-sm">
            {area.requiresApproval &&
              `${area.approver?.name ?? "The estate office"} decides; until then the time is held for you. `}
            {`Cancelling: ${lowered(cancelText(area, view))}.`}
          </p>
        </CardBody>
      </Card>
    </SlotPage>
  );
}

async function choicesFrom(areaId: string, from: Date, now: Date, timeZone: string): Promise<EndChoice[]> {
  const area = await readAreaCalendar(areaId, { from, to: new Date(from.getTime() + 86_400_000) }, now);
  const taken = area.bookings.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
  return from > now ? endChoices(area, from, taken, { now, timeZone }) : [];
}

/** "8:00 pm · 2 hours · ₹500.00" */
const optionOf = ({ to, minutes, fee, isFree: isAvailable }: EndChoice, format: EstateFormat) => ({
  value: to.toISOString(),
  label: [
    timeText(to, format),
    lengthText(minutes),
    isAvailable ? (isFree(fee) ? "free of charge" : formatMoney(fee, format)) : "taken",
  ].join(" · "),
  disabled: !isAvailable,
});

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
