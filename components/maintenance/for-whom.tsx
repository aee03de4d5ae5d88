import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import type { FlatResident } from "@/lib/people/directory";

/** Staff file for somebody: first the flat, by a GET form, so that it works without JavaScript. */
export function FlatForm({ flat, problem }: { flat: string; problem?: string | undefined }) {
  return (
    <form action="/maintenance/create" className="grid gap-1.5">
      <Field
        name="flat"
        label="Which flat is it for?"
        help="As on the door, for example A-101."
        errors={problem ? [problem] : []}
        required
      >
        <span className="flex gap-2">
          <Input
            name="flat"
            defaultValue={flat}
            maxLength={20}
            autoComplete="off"
            autoCapitalize="characters"
          />
          <Button type="submit">
            <Search aria-hidden="true" /> Find residents
          </Button>
        </span>
      </Field>
    </form>
  );
}

/** Then who of the flat it is for. */
export function ResidentChoice({ residents }: { residents: FlatResident[] }) {
  const [only, ...others] = residents;
  return (
    <RadioCards
      name="residentId"
      legend="Who is it for?"
      required
      columns={2}
      defaultValue={others.length ? undefined : only?.userId}
      options={residents.map(({ userId, name, flatNumber }) => ({
        value: userId,
        label: name,
        detail: `Flat ${flatNumber}`,
      }))}
    />
  );
}
