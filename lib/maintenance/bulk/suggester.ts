import type { StaffRole } from "@/lib/generated/prisma/enums";
import { AppError, limitReached } from "@/lib/platform/errors";
import { isSuitable, rank } from "../assignment";
import type { ActiveStaff } from "../suitable-staff";

type Category = { name: string; roles: readonly StaffRole[] };

/**
 * Spreads work over people: each request goes to whoever ranks first and has room, counting what this operation has
 * given them already. Whoever turns out to be full meanwhile (the verb decides) is passed over.
 */
export function suggester(staff: readonly ActiveStaff[], cap: number) {
  const people = staff.map((person) => ({ ...person }));

  return async function suggest(category: Category, assign: (userId: string) => Promise<string>) {
    for (;;) {
      const suitable = people.filter((person) => isSuitable({ ...person, isActive: true }, category));
      const best = rank(suitable, category).find(({ load }) => load < cap);
      const person = people.find(({ userId }) => userId === best?.userId);
      if (!person) throw nobodyHasRoom(category, suitable.length);
      person.load++;
      try {
        return await assign(person.userId);
      } catch (error) {
        if (!isFull(error)) {
          person.load--;
          throw error;
        }
        person.load = cap;
      }
    }
  };
}

const isFull = (error: unknown) => error instanceof AppError && error.reason === "maintenance.assignee_full";

const nobodyHasRoom = ({ name }: Category, suitable: number) =>
  limitReached(
    "maintenance.nobody_has_room",
    suitable
      ? `Everybody who can take ${name} requests is full. Reassign or resolve some first, or raise the limit in the settings.`
      : `Nobody can take ${name} requests. Add expert roles to the category, or give somebody access to all requests.`,
  );
