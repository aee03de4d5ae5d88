import { dueAfter } from "@/lib/maintenance/overdue";
import type { Calendar } from "./calendar";
import { castFor, type Estate, type SeedCategory } from "./casting";
import { converse } from "./comments";
import { AGE, type Fate, fates, isActive, isOverdue } from "./fates";
import { file, type Journey } from "./journey";
import type { People } from "./people";
import type { Random } from "./random";
import type { Neighbour } from "./residents";
import { type Cast, type Told, tell } from "./story";
import type { Template } from "./texts/template";

export type SeedRequest = Told & { template: Template; category: SeedCategory; resident: Neighbour };

/** Eight months of requests, oldest first, with ticket numbers in that order. */
export function makeRequests(random: Random, calendar: Calendar, people: People, categories: SeedCategory[]) {
  const estate: Estate = { random, calendar, people, categories, loads: new Map() };
  const [asha, vikram] = people.residents as [Neighbour, Neighbour];
  const known = new Map<Fate, number>();
  const requests = fates().map((fate) => {
    const nth = known.get(fate) ?? 0;
    known.set(fate, nth + 1);
    const resident =
      nth === 0 ? asha : nth === 1 || (nth < 5 && fate === "closed") ? vikram : random.pick(people.residents);
    return makeRequest(estate, fate, resident);
  });
  const order = (told: Told) => told.journey.request.createdAt.getTime();
  return numbered(
    requests.sort((a, b) => order(a) - order(b)),
    calendar,
  );
}

/** Tries again until everything in it happened before the present and stands as it should. */
function makeRequest(estate: Estate, fate: Fate, resident: Neighbour): SeedRequest {
  for (let attempt = 0; attempt < 500; attempt++) {
    const told = attemptRequest(estate, fate, resident);
    if (!holds(told.journey, fate, estate.calendar)) continue;
    const { assignee } = told.journey;
    if (assignee && isActive(fate)) estate.loads.set(assignee.id, (estate.loads.get(assignee.id) ?? 0) + 1);
    return told;
  }
  throw new Error(`No story for a request that is ${fate}.`);
}

function attemptRequest(estate: Estate, fate: Fate, resident: Neighbour): SeedRequest {
  const { random, calendar } = estate;
  const [newest, oldest] = AGE[fate];
  const createdAt = calendar.daysAgo(random.between(newest - 0.99, oldest), random.between(6.5, 22.5));
  const { cast, category, internal } = castFor(estate, fate, resident, createdAt);
  const told = tell(fileRequest(estate, cast, category, createdAt), cast);
  converse(told.journey, cast, internal);
  return { ...told, template: cast.template, category, resident };
}

function fileRequest(
  { random, people }: Estate,
  { template, priority, resident }: Cast,
  category: SeedCategory,
  createdAt: Date,
) {
  const { flatNumber, block } = resident as Neighbour;
  // Now and then somebody calls the office, or the gate at night.
  const office = random.chance(0.08)
    ? people.team.get(random.pick(["meera.iyer", "balbir.singh"]))
    : undefined;
  const filer = office ?? resident;
  const texts = {
    title: random.pick(template.titles),
    description: random.pick(template.descriptions),
    location: random.pick(template.locations),
  };
  return file(
    random.uuid,
    {
      ...texts,
      ticketNumber: "",
      categoryId: category.id,
      residentId: resident.id,
      createdById: filer.id,
      flatNumber,
      block,
      priority,
      createdAt,
    },
    filer,
  );
}

function holds({ request, timeline }: Journey, fate: Fate, calendar: Calendar): boolean {
  const last = [request.updatedAt as Date, request.createdAt, ...timeline.map(({ createdAt }) => createdAt)];
  if (!last.every(calendar.isPast)) return false;
  const due = request.estimatedCompletion as Date | undefined;
  if (isOverdue(fate)) return due !== undefined && dueAfter(2, due) < calendar.present;
  // Nobody answered yet, and the system closes only after seven days.
  return fate !== "resolved" || dueAfter(7 * 24 - 30, request.resolvedAt as Date) > calendar.present;
}

function numbered(requests: SeedRequest[], { timeZone }: Calendar): SeedRequest[] {
  const year = new Intl.DateTimeFormat("en", { year: "numeric", timeZone });
  for (const [index, { journey }] of requests.entries()) {
    const { request, timeline, happenings } = journey;
    request.ticketNumber = `MNT-${year.format(request.createdAt)}-${String(index + 1).padStart(5, "0")}`;
    timeline.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    happenings.sort((a, b) => a.at.getTime() - b.at.getTime());
  }
  return requests;
}
