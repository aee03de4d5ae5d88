import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { env } from "./env";

const MAX_STATEMENTS = 500;

/** One pool for Prisma and for the job engine; kept on globalThis so that a development reload does not leak it. */
function open() {
  const pool = new Pool({
    connectionString: env.DATABASE_URL,
    max: 10,
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
const kept = globalThis as unknown as { khakiDatabase?: Database };
const database = (): Database => {
  kept.khakiDatabase ??= open();
  return kept.khakiDatabase;
};

const lazily = <T extends object>(get: () => T) =>
  new Proxy({} as T, {
    get: (_, key) => {
      const target = get();
      const value = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });

/** Opened at the first use, so that importing a domain file needs no database. */
export const prisma = lazily(() => database().prisma);
export const pool = lazily(() => database().pool);

/** Either the client or an open transaction: what queries take. */
export type Db = Prisma.TransactionClient;
export type Tx = Prisma.TransactionClient;

export async function closePrisma(): Promise<void> {
  const open = kept.khakiDatabase;
  if (!open) return;
  kept.khakiDatabase = undefined;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}
