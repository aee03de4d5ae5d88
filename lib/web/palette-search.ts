import { z } from "zod";
import { listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import { STATUS_LABEL } from "@/lib/maintenance/status";
import { type FoundPerson, searchPeople } from "@/lib/people/directory";
import { ROLE_LABEL } from "@/lib/people/labels";
import { isStaff } from "@/lib/people/permissions";
import type { UserActor } from "@/lib/platform/actor";

export const paletteQuery = z.string().trim().min(2).max(100);

type Found = { group: string; label: string; detail?: string; href: string };

const REQUESTS = 6;

/** What the command palette finds: requests this person may see and, for staff, people and flats. */
export async function searchPalette(actor: UserActor, q: string, now = new Date()): Promise<Found[]> {
  const [requests, people] = await Promise.all([
    listRequests(actor, listRequestsInput.parse({ tab: "all", q }), now, REQUESTS),
    isStaff(actor) ? searchPeople(actor, q) : [],
  ]);
  const found = requests.rows.map((request) => ({
    group: "Requests",
    label: request.title,
    detail: `${request.ticketNumber} · ${request.flatNumber} · ${STATUS_LABEL[request.status]}`,
    href: `/maintenance/${request.ticketNumber}`,
  }));
  return [...found, ...staffAmong(people), ...flatsAmong(people)];
}

/** Somebody of the staff leads to their desk. */
const staffAmong = (people: FoundPerson[]): Found[] =>
  people.flatMap(({ userId, name, role }) =>
    role
      ? [{ group: "Staff", label: name, detail: ROLE_LABEL[role], href: `/maintenance?assignee=${userId}` }]
      : [],
  );

/** A resident leads to the requests of the flat; people of one flat are one answer. */
function flatsAmong(people: FoundPerson[]): Found[] {
  const flats = new Map<string, string[]>();
  for (const { name, flatNumber, role } of people)
    if (flatNumber && !role) flats.set(flatNumber, [...(flats.get(flatNumber) ?? []), name]);
  return [...flats].map(([flat, names]) => ({
    group: "Flats",
    label: flat,
    detail: names.join(", "),
    href: `/maintenance?tab=all&q=${encodeURIComponent(flat)}`,
  }));
}
