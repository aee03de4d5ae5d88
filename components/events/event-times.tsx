"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { useFormField } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";

type Times = { startsAt: string; endsAt: string; isAllDay: boolean };

const HOUR = 3_600_000;

/**
 * From when till when, on the estate's wall clock ("2026-12-05T18:00"). Whole days need no hours: with JavaScript the
 * fields ask for dates then, without it the hours are left aside.
 */
export function EventTimes({ times }: { times?: Times }) {
  const typed = {
    startsAt: useFormField("startsAt").defaultValue,
    endsAt: useFormField("endsAt").defaultValue,
    isAllDay: useFormField("isAllDay"),
  };
  const first = (value: unknown, otherwise = "") => (typeof value === "string" ? value : otherwise);
  const [startsAt, setStartsAt] = useState(first(typed.startsAt, times?.startsAt));
  const [endsAt, setEndsAt] = useState(first(typed.endsAt, times?.endsAt));
  const [isAllDay, setAllDay] = useState(
    typed.isAllDay.submitted ? typed.isAllDay.defaultValue !== undefined : (times?.isAllDay ?? false),
  );

  function begin(value: string) {
    setStartsAt(value);
    if (value && (!endsAt || endsAt <= value)) setEndsAt(isAllDay ? value : twoHoursAfter(value));
  }

  const type = isAllDay ? "date" : "datetime-local";
  const shown = (value: string) => (isAllDay ? value.slice(0, 10) : withHour(value));
  return (
    <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
      <Field name="startsAt" label="Begins" required>
        <Input type={type} value={shown(startsAt)} onChange={(event) => begin(event.target.value)} />
      </Field>
      <Field name="endsAt" label={isAllDay ? "Last day" : "Ends"} required>
        <Input type={type} value={shown(endsAt)} onChange={(event) => setEndsAt(event.target.value)} />
      </Field>
      <Checkbox
        name="isAllDay"
        label="The whole day, or several"
        checked={isAllDay}
        onChange={(event) => setAllDay(event.target.checked)}
        className="sm:col-span-2"
      />
    </div>
  );
}

const withHour = (value: string) => (value.length === 10 ? `${value}T18:00` : value);

/** On a wall clock, which knows no zones: as if it were UTC. */
function twoHoursAfter(value: string): string {
  const at = Date.parse(`${value}:00Z`);
  return Number.isNaN(at) ? value : new Date(at + 2 * HOUR).toISOString().slice(0, 16);
}
