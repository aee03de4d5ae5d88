import { loadActor } from "@/lib/people/load-actor";
import type { UserActor } from "@/lib/platform/actor";

export { anonymous, systemActor } from "@/lib/platform/actor";

/** This person as they are in the database now (the `.actor` of a factory is from when they were made). */
export async function as(person: { id: string }): Promise<UserActor> {
  const actor = await loadActor(person.id);
  if (!actor) throw new Error("this person is not active and cannot act");
  return actor;
}
