import { AppError, conflict, type FieldErrors } from "@/lib/platform/errors";
import { isSuitable } from "../assignment";
import type { ActiveStaff } from "../suitable-staff";
import type { LeftOnDesk } from "./left-requests";
import { type DeactivateStaffInput, takeoverField } from "./schema";

export type Move = { request: LeftOnDesk; to: ActiveStaff | null };

/**
 * Every request that is on the desk now, with who takes it. Refused: a request that came after the form was made, and
 * people who cannot take what they were given, each at its own field. What has left the desk meanwhile needs nobody.
 */
export function checkChoices(
  name: string,
  requests: readonly LeftOnDesk[],
  choices: DeactivateStaffInput["choices"],
  { staff, cap }: { staff: readonly ActiveStaff[]; cap: number },
): Move[] {
  const chosen = new Map(choices.map(({ ticketNumber, to }) => [ticketNumber, to]));
  const unseen = requests.filter(({ ticketNumber }) => !chosen.has(ticketNumber));
  if (unseen.length) throw newOnDesk(name, unseen);

  const people = new Map(staff.map((person) => [person.userId, person]));
  const loads = new Map(staff.map(({ userId, load }) => [userId, load]));
  const fields: FieldErrors = {};
  const moves = requests.map((request): Move => {
    const id = chosen.get(request.ticketNumber);
    if (!id) return { request, to: null };
    const person = people.get(id);
    const problem = problemOf(person, request, loads, cap);
    if (problem) fields[takeoverField(request.ticketNumber)] = [problem];
    loads.set(id, (loads.get(id) ?? 0) + 1);
    return { request, to: person ?? null };
  });
  if (Object.keys(fields).length)
    throw new AppError(
      "validation",
      "maintenance.takeover_refused",
      "Somebody cannot take what they were given.",
      {
        fields,
      },
    );
  return moves;
}

function problemOf(
  person: ActiveStaff | undefined,
  request: LeftOnDesk,
  loads: ReadonlyMap<string, number>,
  cap: number,
): string | null {
  if (!person) return "This person does not work here any more. Choose somebody else.";
  if (!isSuitable({ ...person, isActive: true }, request.category))
    return `${person.name} cannot take ${request.category.name} requests. Choose somebody else.`;
  if ((loads.get(person.userId) ?? 0) >= cap)
    return `${person.name} would have more than ${cap} requests. Choose somebody else.`;
  return null;
}

const newOnDesk = (name: string, unseen: readonly LeftOnDesk[]) =>
  conflict(
    "maintenance.assigned_meanwhile",
    `${unseen.map(({ ticketNumber }) => ticketNumber).join(", ")} was assigned to ${name} a moment ago. Nothing was changed: open the page again and decide about it too.`,
  );
