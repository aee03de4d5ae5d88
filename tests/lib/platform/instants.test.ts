import { expect, test } from "vitest";
import { pool, prisma } from "@/lib/platform/prisma";
import { aResident } from "../../support/factories";

test("an instant is the same for Prisma, for plain SQL and for the database's own clock", async () => {
  const { id, createdAt } = await aResident();

  const { rows } = await pool.query<{ at: Date; age: number }>(
    "select created_at as at, extract(epoch from now() - created_at)::float as age from users where id = $1",
    [id],
  );
  const [own] = await prisma.$queryRaw<{ now: Date }[]>`select now() as now`;

  expect(rows[0]?.at).toEqual(createdAt);
  expect(Math.abs(rows[0]?.age ?? Number.NaN)).toBeLessThan(60);
  expect(Math.abs((own?.now.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});
