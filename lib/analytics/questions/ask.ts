import { Prisma } from "@/lib/generated/prisma/client";
import type { Db } from "@/lib/platform/prisma";
import type { Window } from "../period";
import { QUESTIONS } from "./all";
import { byGroup, type GroupRow } from "./by-group";
import { filedIn, type WindowRow } from "./by-window";
import { keptRows, keptWindows } from "./kept-windows";
import type { AnswerRow, Question } from "./question";
import type { QuestionScope } from "./scope";

export type Answer = { question: Question; rows: AnswerRow[] };

/**
 * The answers to several questions in one query: what they count of the same requests is counted in one pass. One
 * question alone reads only the passes that it needs, and answers the same.
 */
export async function ask(db: Db, questions: readonly Question[], scope: QuestionScope): Promise<Answer[]> {
  const [row] = await db.$queryRaw<Record<string, unknown[]>[]>(statement(questions, scope));
  const found = row ?? {};
  return questions.map((question) => ({
    question,
    rows: question.rows(
      {
        months: (found[MONTHS] ?? []) as WindowRow[],
        windows: (found[WINDOWS] ?? []) as WindowRow[],
        groups: (found[GROUPS] ?? []) as GroupRow[],
        own: found[question.key] ?? [],
      },
      scope,
    ),
  }));
}

const MONTHS = "months";
const WINDOWS = "windows";
const GROUPS = "groups";

/** The rows of each pass as JSON under its name. */
function statement(questions: readonly Question[], scope: QuestionScope): Prisma.Sql {
  const { months, window, before, isCalendar, filters } = scope;
  const tables: Prisma.Sql[] = [];
  const columns: Prisma.Sql[] = [];
  const select = (name: string, rows: Prisma.Sql) =>
    columns.push(Prisma.sql`${rows} as ${Prisma.raw(`"${name}"`)}`);
  const kept = (name: string, counted: Prisma.Sql, windows: Window[], isKept = true) => {
    tables.push(keptWindows({ name, counted, windows, filters, isKept }));
    select(name, keptRows(name));
  };
  const rowsOf = (name: string, sql: Prisma.Sql) =>
    select(name, Prisma.sql`(select coalesce(json_agg(q), '[]') from (${sql}) q)`);

  if (questions.some(({ byMonth }) => byMonth)) kept(MONTHS, filedIn(monthColumns(), filters), months);
  const ofWindows = distinct(questions.flatMap(({ byWindow }) => byWindow ?? []));
  if (ofWindows.length > 0) kept(WINDOWS, filedIn(ofWindows, filters), [window, before], isCalendar);
  const groups = questions.flatMap(({ byGroup: group }) => group ?? []);
  if (groups.length > 0) {
    const dimensions = distinct(groups.map(({ dimension }) => dimension));
    rowsOf(GROUPS, byGroup(scope, dimensions, distinct(groups.flatMap((group) => group.columns))));
  }
  for (const { key, own, ownByMonth } of questions) {
    if (own) rowsOf(key, own(scope));
    if (ownByMonth) kept(key, ownByMonth(filters), months);
  }
  const beforehand = tables.length > 0 ? Prisma.sql`with ${Prisma.join(tables)}` : Prisma.empty;
  return Prisma.sql`${beforehand} select ${Prisma.join(columns)}`;
}

/** Always all of them, so that a month is kept once for all questions. */
const monthColumns = () => distinct(QUESTIONS.flatMap(({ byMonth }) => byMonth ?? []));

const distinct = <T>(values: T[]): T[] => [...new Set(values)];
