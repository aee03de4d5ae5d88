import { loadActor } from "@/lib/people/load-actor";
import type { UserActor } from "@/lib/platform/actor";
import { pool } from "@/lib/platform/prisma";
import { firstOf } from "./data/people";

export type Person = "manager" | "electrician" | "resident";

/** Who the pages and queries are measured for. */
export async function loadPeople(): Promise<Record<Person, UserActor>> {
  return {
    manager: await actor("staff1@bench.khaki.example"),
    electrician: await actor(`staff${firstOf("ELECTRICIAN")}@bench.khaki.example`),
    resident: await actor("resident7@bench.khaki.example"),
  };
}

async function actor(email: string): Promise<UserActor> {
  const { rows } = await pool.query("select id from users where email = $1", [email]);
  const found = rows[0] && (await loadActor(rows[0].id));
  if (!found) throw new Error(`${email} is missing from the bench's data.`);
  return found;
}
