import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { env } from "./env";
import { isLastLook } from "./last-look";

const MAX_STATEMENTS = 500;

/** One pool for Prisma and for the job engine; kept on globalThis so that a development reload does not leak it. */
function open(max = 10) {
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    max,
    idleTimeoutMillis: 60_000,
    // Prisma's adapter writes and reads instants without their offset: in another zone each would be hours wrong.
    options: "-c TimeZone=UTC",
  });
  pool.on("error", () => {}); // an idle connection was dropped (server restart): the pool opens another
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

/** Named statements are planned once per connection (planning costs more than most of our queries). */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }) => {
    const known = names.get(sql);
    if (known || names.size >= MAX_STATEMENTS) return known as string;
    const name = `khaki_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

type Database = ReturnType<typeof open>;
const kept = globalThis as unknown as { khakiDatabase?: Database; khakiDatabaseAside?: Database };
const database = (): Database => {
  kept.khakiDatabase ??= open();
  return kept.khakiDatabase;
};

/** Of its own: in the pool a transaction that looks could wait for those that wait for its rows. */
const aside = (): Database => {
  kept.khakiDatabaseAside ??= open(2);
  return kept.khakiDatabaseAside;
};
const current = () => (isLastLook() ? aside() : database());

const lazily = <T extends object>(get: () => T) =>
  new Proxy({} as T, {
    get: (_, key) => {
      const target = get();
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

/** Opened at the first use, so that importing a domain file needs no database. */
export const prisma = lazily(() => current().prisma);
export const pool = lazily(() => current().pool);

/** Either the client or an open transaction: what queries take. */
export type Db = Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;

export async function closePrisma(): Promise<void> {
  const opened = [kept.khakiDatabase, kept.khakiDatabaseAside];
  kept.khakiDatabase = undefined;
  kept.khakiDatabaseAside = undefined;
  for (const each of opened) if (each) await close(each);
}

async function close({ prisma: client, pool: connections }: Database): Promise<void> {
  await client.$disconnect();
  if (!connections.ended) await connections.end();
}
