import { hundredths } from "@/lib/finance/amount";
import { expectedCost, spentAt, THRESHOLDS } from "@/lib/finance/cost-rules";
import { firstDay, type Month, monthOf, monthsUntil } from "@/lib/finance/month";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Calendar, hoursAfter } from "./calendar";
import type { SeedCategory } from "./casting";
import { FIRMS } from "./firms";
import { type People, phoneOf } from "./people";
import { type Random, seededRandom } from "./random";
import type { SeedRequest } from "./requests";

/** Chances of its own: what it adds changes nothing else of the demo. */
const SEED = 20_261_108;
const MONTHS = 7;
const WORTH_A_FIRM = 700;

/** Vendors, whom they worked for, and half a year of budgets with the alerts that they gave. */
export function makeMoney(
  calendar: Calendar,
  people: People,
  requests: SeedRequest[],
  categories: SeedCategory[],
) {
  const random = seededRandom(SEED);
  const vendors = FIRMS.map((firm, index) => aVendor(random, calendar, firm, index));
  for (const request of requests) engage(random, calendar, people, request, vendors);
  const budgets = makeBudgets(random, calendar, requests, categories);
  return {
    vendors,
    budgets: budgets.map(({ row }) => row),
    alerts: budgets.flatMap(({ alerts }) => alerts),
  };
}

type Firm = (typeof FIRMS)[number];
type Vendor = Prisma.VendorCreateManyInput & { id: string; name: string };

function aVendor(random: Random, calendar: Calendar, firm: Firm, index: number): Vendor {
  const createdAt = calendar.daysAgo(300 - index, 11);
  return {
    id: random.uuid(createdAt),
    name: firm.name,
    trade: firm.trade,
    contactName: firm.contact,
    phone: phoneOf(8000 + index),
    email: `office@${firm.name.toLowerCase().replaceAll(" ", "-")}.example`,
    notes: firm.notes,
    isActive: !("isInactive" in firm),
    createdAt,
    updatedAt: createdAt,
  };
}

/** The larger jobs of a firm's category; an inactive one did only old work. */
function engage(
  random: Random,
  calendar: Calendar,
  people: People,
  { journey, category }: SeedRequest,
  vendors: Vendor[],
) {
  const { request } = journey;
  const cost = Number(request.actualCost ?? request.estimatedCost ?? 0);
  const engagedAt = request.startedAt as Date | null | undefined;
  if (cost < WORTH_A_FIRM || !engagedAt || !random.chance(0.6)) return;
  const isOld = engagedAt < calendar.daysAgo(110, 0);
  const fitting = FIRMS.filter(
    (firm) => firm.category === category.name && (isOld || !("isInactive" in firm)),
  );
  if (fitting.length === 0) return;
  const firm = random.pick(fitting);
  const vendor = vendors.find(({ name }) => name === firm.name) as Vendor;
  request.vendorId = vendor.id;
  const isDone = request.status === "RESOLVED" || request.status === "CLOSED";
  if (isDone && random.chance(0.7)) request.vendorRating = stars(random, firm.skill);
  journey.timeline.push({
    id: random.uuid(engagedAt),
    requestId: request.id,
    authorId: people.administrator.id,
    kind: "SYSTEM",
    content: `${vendor.name} is engaged for the work.`,
    isInternal: true,
    createdAt: hoursAfter(engagedAt, 0.05),
  });
}

const stars = (random: Random, skill: number) =>
  Math.max(1, Math.min(5, Math.round(skill + random.between(-1, 0.9))));

type Spending = { at: Date; cost: number };

function makeBudgets(
  random: Random,
  calendar: Calendar,
  requests: SeedRequest[],
  categories: SeedCategory[],
) {
  const present = monthOf(calendar.present, calendar.timeZone);
  const months = monthsUntil(present, MONTHS);
  return categories.flatMap((category) => {
    const own = requests.filter((each) => each.category.id === category.id);
    const spent = spendingByMonth(own, calendar.timeZone);
    const open = own.reduce((sum, each) => sum + expectedOf(each), 0);
    const usual = months.reduce((sum, month) => sum + total(spent.get(month)), open) / (MONTHS - 0.5);
    const amount = Math.max(1000, Math.ceil((usual * random.between(1.2, 1.6)) / 500) * 500);
    return months.map((month) => {
      const expected = month === present ? open : 0;
      return aBudget(random, calendar, { category, month, amount, spent: spent.get(month) ?? [], expected });
    });
  });
}

function spendingByMonth(requests: SeedRequest[], timeZone: string): Map<Month, Spending[]> {
  const months = new Map<Month, Spending[]>();
  for (const request of requests) {
    const costed = costedOf(request);
    const at = spentAt(costed);
    if (!at || costed.actualCost === null) continue;
    const month = monthOf(at, timeZone);
    months.set(month, [...(months.get(month) ?? []), { at, cost: rupees(costed.actualCost) }]);
  }
  for (const spendings of months.values()) spendings.sort((a, b) => a.at.getTime() - b.at.getTime());
  return months;
}

function costedOf({ journey: { request } }: SeedRequest) {
  const at = (value: unknown) => (value as Date | null | undefined) ?? null;
  return {
    estimatedCost: request.estimatedCost ? String(request.estimatedCost) : null,
    actualCost: request.actualCost ? String(request.actualCost) : null,
    resolvedAt: at(request.resolvedAt),
    closedAt: at(request.closedAt),
    cancelledAt: at(request.cancelledAt),
  };
}

const rupees = (amount: string) => Number(hundredths(amount)) / 100;
const expectedOf = (request: SeedRequest) => rupees(expectedCost(costedOf(request)));
const total = (spendings: Spending[] = []) => spendings.reduce((sum, { cost }) => sum + cost, 0);

type Plan = { category: SeedCategory; month: Month; amount: number; spent: Spending[]; expected: number };

function aBudget(random: Random, calendar: Calendar, { category, month, amount, spent, expected }: Plan) {
  const createdAt = hoursAfter(firstDay(month), -24);
  const id = random.uuid(createdAt);
  const row = {
    id,
    categoryId: category.id,
    month: firstDay(month),
    amount: amount.toFixed(2),
    createdAt,
    updatedAt: createdAt,
  };
  const alerts = THRESHOLDS.flatMap((threshold) => {
    const reached = reachedAt(spent, expected, (amount * threshold) / 100, calendar);
    return reached
      ? [
          {
            id: random.uuid(reached.at),
            budgetId: id,
            threshold,
            spent: reached.used.toFixed(2),
            amount: row.amount,
            reachedAt: reached.at,
          },
        ]
      : [];
  });
  return { row, alerts };
}

/** The bill that reached it, or what is expected by the demo's present. */
function reachedAt(spent: Spending[], expected: number, limit: number, { present }: Calendar) {
  let used = 0;
  for (const { at, cost } of spent) {
    used += cost;
    if (used >= limit) return { at, used };
  }
  return used + expected >= limit && used + expected > 0
    ? { at: hoursAfter(present, -2), used: used + expected }
    : null;
}
