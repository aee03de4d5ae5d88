import { Prisma } from "@/lib/generated/prisma/client";
import { PART, TOOK_MS } from "../sample-parts";

const count = (part: keyof typeof PART) => Prisma.sql`count(*) filter (where ${PART[part]})`;
const quantiles = (ms: Prisma.Sql) =>
  Prisma.sql`percentile_cont(array[0.5, 0.9]) within group (order by ${ms}::float8)`;
const RESPONSE_MS = Prisma.sql`(date_part('epoch', r.acknowledged_at - r.created_at) * 1000)::bigint`;

type Column = {
  sql: Prisma.Sql;
  /** Sums are texts, as in `Sample`; a distribution cannot be added up from parts. */
  kind: "count" | "sum" | "distribution";
};

/** What can be counted of requests `r`: the names of `Sample`, whose figures derive from them, and distributions. */
export const COLUMN = {
  total: { sql: count("total"), kind: "count" },
  completed: { sql: count("completed"), kind: "count" },
  resolved: { sql: count("resolved"), kind: "count" },
  resolutionMs: { sql: Prisma.sql`coalesce(sum(${TOOK_MS}), 0)`, kind: "sum" },
  rated: { sql: count("rated"), kind: "count" },
  ratingSum: { sql: Prisma.sql`coalesce(sum(r.resident_rating), 0)`, kind: "count" },
  timed: { sql: count("timed"), kind: "count" },
  onTime: { sql: count("onTime"), kind: "count" },
  acknowledged: { sql: Prisma.sql`count(r.acknowledged_at)`, kind: "count" },
  resolutionQuantiles: { sql: quantiles(TOOK_MS), kind: "distribution" },
  responseQuantiles: { sql: quantiles(RESPONSE_MS), kind: "distribution" },
} satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMN;
export type AdditiveColumn = Exclude<ColumnName, "resolutionQuantiles" | "responseQuantiles">;

/** What a pass answers with: the columns that were asked for. Median and ninth decile; null without any request. */
export type Counted = Partial<
  Record<Exclude<AdditiveColumn, "resolutionMs">, number> & { resolutionMs: string } & Record<
      "resolutionQuantiles" | "responseQuantiles",
      [number, number] | null
    >
>;

const CAST = { count: Prisma.sql`::int`, sum: Prisma.sql`::text`, distribution: Prisma.empty };
const named = (name: ColumnName) => Prisma.raw(`"${name}"`);

/** As they leave the database. */
export const counted = (names: readonly ColumnName[]): Prisma.Sql =>
  Prisma.join(
    names.map((name) => Prisma.sql`(${COLUMN[name].sql})${CAST[COLUMN[name].kind]} as ${named(name)}`),
  );

/** For one piece of the requests, and added up over the pieces `p`. */
export const inPieces = (names: readonly AdditiveColumn[]): Prisma.Sql =>
  Prisma.join(names.map((name) => Prisma.sql`${COLUMN[name].sql} as ${named(name)}`));
export const addedUp = (names: readonly AdditiveColumn[]): Prisma.Sql =>
  Prisma.join(
    names.map((name) => Prisma.sql`sum(p.${named(name)})${CAST[COLUMN[name].kind]} as ${named(name)}`),
  );
