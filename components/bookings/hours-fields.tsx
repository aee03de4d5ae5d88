import { Field } from "@/components/ui/field";
import { Fieldset } from "@/components/ui/fieldset";
import { Input } from "@/components/ui/input";
import type { Area } from "@/lib/bookings/areas/find-area";
import { clockText, weekdayText } from "@/lib/bookings/texts";

const USUAL = { opens: 6 * 60, closes: 22 * 60 };

/** From when to when, for each weekday. */
export function HoursFields({ hours, locale }: { hours: Area["hours"] | undefined; locale: string }) {
  return (
    <Fieldset
      id="hours"
      legend="Opening hours"
      help="Empty fields: closed on that day. A closing time before the opening time is of the next day."
      errors={[]}
    >
      <ul className="grid gap-2">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
          const day = hours ? hours.find((each) => each.weekday === weekday) : USUAL;
          const name = weekdayText(weekday, locale);
          return (
            <li key={weekday} className="grid grid-cols-2 items-start gap-2 sm:grid-cols-[7rem_1fr_1fr]">
              <span className="self-center text-sm max-sm:col-span-2">{name}</span>
              <Clock name={`opens${weekday}`} label={`${name}: opens`} minutes={day?.opens} />
              <Clock name={`closes${weekday}`} label={`${name}: closes`} minutes={day?.closes} />
            </li>
          );
        })}
      </ul>
    </Fieldset>
  );
}

const Clock = ({ name, label, minutes }: { name: string; label: string; minutes: number | undefined }) => (
  <Field name={name} label={label} hideLabel>
    <Input type="time" defaultValue={minutes === undefined ? "" : clockText(minutes)} />
  </Field>
);
