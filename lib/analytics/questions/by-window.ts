import { Prisma } from "@/lib/generated/prisma/client";
import { type Filters, matching } from "../filters";
import type { Window } from "../period";
import { type ColumnName, type Counted, counted } from "./columns";

/** `n` counts from 0. */
export type WindowRow = Counted & { n: number };

/** Where windows begin and end is decided by period.ts alone: the database is given instants. */
export const windowTable = (windows: Window[]): Prisma.Sql => Prisma.sql`
  unnest(${instants(windows.map(({ from }) => from))}::timestamptz[],
    ${instants(windows.map(({ to }) => to))}::timestamptz[]) with ordinality as w(starts, ends, position)`;

/** Of the requests filed in the window `w`: one range of `maintenance_requests_figures`. */
export const filedIn = (columns: readonly ColumnName[], filters: Filters): Prisma.Sql => Prisma.sql`
  select ${counted(columns)} from maintenance_requests r
  where r.created_at >= w.starts and r.created_at < w.ends and ${matching(filters)}`;

const instants = (dates: Date[]) => dates.map((date) => date.toISOString());
