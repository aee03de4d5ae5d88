import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { type ChosenPeriod, chosenPeriod, monthsUntil } from "./analytics-period";
import type { AnalyticsInput } from "./analytics-schema";
import { filtersOf } from "./filter-options";
import type { Filters } from "./filters";
import { detailsOf, type HeadlineFigures } from "./headlines";
import { measureEstate, measurePerson } from "./measure";
import type { Window } from "./period";
import { canReadReports, canSeeFigures } from "./permissions";
import { QUESTIONS } from "./questions/all";
import { type Answer, ask } from "./questions/ask";
import { headlines } from "./questions/headlines";
import type { Question } from "./questions/question";
import type { QuestionScope } from "./questions/scope";

export type Analytics = {
  period: ChosenPeriod;
  scope: QuestionScope;
  now: HeadlineFigures;
  before: HeadlineFigures;
  answers: Answer[];
  /** Whoever keeps the books sees money and nothing else. */
  onlyMoney: boolean;
};

/** Managers see everything, whoever keeps the money what is about money; for all others there is nothing here. */
export function visibleQuestions(actor: Actor): readonly Question[] {
  if (!canReadReports(actor)) throw notFound("page");
  return canSeeFigures(actor, null) ? QUESTIONS : QUESTIONS.filter(({ isMoney }) => isMoney);
}

/** The whole page: three queries, however long the period is. */
export async function getAnalytics(
  actor: Actor,
  input: AnalyticsInput,
  settings: Settings,
  now = new Date(),
): Promise<Analytics> {
  const questions = visibleQuestions(actor);
  const onlyMoney = !canSeeFigures(actor, null);
  const period = chosenPeriod(input, settings, now);
  const scope = scopeOf(input, period, settings, now);
  const [current, previous, found] = await Promise.all([
    measure(period.window, settings, scope.filters),
    measure(period.before, settings, scope.filters),
    ask(prisma, onlyMoney ? questions : [headlines, ...questions], scope),
  ]);
  const [details, answers] = onlyMoney ? [undefined, found] : [found[0], found.slice(1)];
  return {
    period,
    scope,
    now: { metrics: current.metrics, details: detailsOf(details?.rows[0]) },
    before: { metrics: previous.metrics, details: detailsOf(details?.rows[1]) },
    answers,
    onlyMoney,
  };
}

/** One question, for the table behind its chart. */
export async function getAnswer(
  actor: Actor,
  key: string,
  input: AnalyticsInput,
  settings: Settings,
  now = new Date(),
): Promise<Answer> {
  const question = visibleQuestions(actor).find((each) => each.key === key);
  if (!question) throw notFound("table");
  const scope = scopeOf(input, chosenPeriod(input, settings, now), settings, now);
  const [answer] = await ask(prisma, [question], scope);
  return answer as Answer;
}

const scopeOf = (
  input: AnalyticsInput,
  { window, before }: ChosenPeriod,
  format: Settings,
  now: Date,
): QuestionScope => ({
  window,
  before,
  isCalendar: input.period !== "30d" && input.period !== "range",
  months: monthsUntil(window, format, now),
  filters: filtersOf(input),
  format,
  now,
});

/** As on every other page: lib/analytics/measure.ts. */
const measure = (window: Window, rules: Settings, { assigneeId, ...filters }: Filters) =>
  assigneeId
    ? measurePerson(prisma, assigneeId, window, rules, filters)
    : measureEstate(prisma, window, rules, filters);
