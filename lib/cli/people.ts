import { loadActor } from "@/lib/people/load-actor";
import type { UserActor } from "@/lib/platform/actor";
import { invalid } from "@/lib/platform/errors";
import { pool } from "@/lib/platform/prisma";

/** --as: somebody who may sign in. */
export async function actorOf(email: string): Promise<UserActor> {
  const id = await findUserId(email);
  const actor = id && (await loadActor(id));
  if (!actor)
    throw invalid("as", "cli.no_such_person", `There is no active person with the address ${email}.`);
  return actor;
}

export async function findUserId(email: string): Promise<string | null> {
  const { rows } = await pool.query("select id from users where email = $1", [email]);
  return rows[0]?.id ?? null;
}

/** By employee ID, address or user id. */
export async function getStaff(given: string): Promise<{ userId: string; name: string }> {
  const { rows } = await pool.query(
    `select u.id as "userId", u.name from staff s join users u on u.id = s.user_id
      where s.employee_id = $1 or u.email = $1 or u.id::text = $1`,
    [given],
  );
  if (rows[0]) return rows[0];
  throw invalid("staff", "cli.no_such_staff", `Nobody here has the employee ID or address ${given}.`);
}

/** Whether people of a real estate live here: the demo's and the tests' have addresses that nobody can have. */
export async function hasRealPeople(): Promise<boolean> {
  const { rows } = await pool.query(
    "select exists (select from users where email::text !~ '(\\.example|@example\\.(com|org|net))$') as real",
  );
  return rows[0].real;
}
