import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { LoadBar } from "@/components/ui/progress";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Assignable } from "@/lib/maintenance/bulk/assignable";
import { ROLE_LABEL } from "@/lib/people/labels";

/** One person for all, or each to whoever is suggested for it. */
export function WhoForAll({ people, cap, of }: { people: Assignable[]; cap: number; of: number }) {
  return (
    <RadioCards
      name="assigneeId"
      legend="Who should do them?"
      defaultValue="best"
      required
      options={[
        {
          value: "best",
          label: (
            <span className="flex flex-wrap items-center gap-2">
              The best suggestion for each <Badge variant="accent">Suggested</Badge>
            </span>
          ),
          detail:
            "By trade first, then by who has least on their desk. Requests that somebody has already stay there.",
        },
        ...people.map((person) => ({
          value: person.userId,
          disabled: person.load >= cap,
          icon: <Avatar name={person.name} />,
          label: (
            <span>
              {person.name} <span className="font-normal text-muted">{ROLE_LABEL[person.role]}</span>
            </span>
          ),
          detail: detailOf(person, cap, of),
          aside: (
            <LoadBar
              value={person.load}
              max={cap}
              label={`Workload of ${person.name}`}
              className="max-sm:hidden"
            />
          ),
        })),
      ]}
    />
  );
}

function detailOf({ load, fits }: Assignable, cap: number, of: number): string {
  const room = cap - load;
  if (room <= 0) return `Full: ${load} of ${cap}`;
  const suitable = fits === of ? "Can take any of them" : `Can take ${fits} of ${of}`;
  return room < fits ? `${suitable}, but has room for ${room} more` : suitable;
}
