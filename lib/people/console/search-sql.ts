import { Prisma } from "@/lib/generated/prisma/client";

/** What of an account is searched: exactly the expression of the index `users_search`. */
export const ACCOUNT_TEXT = Prisma.sql`(name || ' ' || email::text)`;

/** One condition for each way a word may be written: an index answers them one by one. */
export const anyOf = (text: Prisma.Sql, patterns: readonly string[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    patterns.map((pattern) => Prisma.sql`${text} ilike ${pattern}`),
    " or ",
  )})`;
