import { pool } from "@/lib/platform/prisma";

/** The activities published about a person (or any id in the data under `key`), oldest first, not yet delivered. */
export async function activitiesOf(id: string, key = "userId"): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "select payload ->> 'name' as name from jobs.task where kind = 'deliver_event' and payload -> 'data' ->> $2 = $1 order by id",
    [id, key],
  );
  return rows.map(({ name }) => name);
}
