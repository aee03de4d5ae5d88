import type { Prisma } from "@/lib/generated/prisma/client";
import { type Span, spansText, spanText } from "@/lib/maintenance/visits/when";
import type { EstateFormat } from "@/lib/platform/format";
import type { Tx } from "@/lib/platform/prisma";
import { type Calendar, hoursAfter } from "./calendar";
import type { Journey, Person } from "./journey";
import type { People } from "./people";
import { type Random, seededRandom } from "./random";
import type { SeedRequest } from "./requests";

/** Its own chances, so that everything else in the demo stays as it is. */
const SEED = 20_261_231;

type Town = { random: Random; calendar: Calendar; format: EstateFormat };
type Made = {
  visits: Prisma.VisitCreateManyInput[];
  windows: Prisma.VisitWindowCreateManyInput[];
  consents: Prisma.VisitConsentCreateManyInput[];
};

const KEY = "The key is with the guard at the gate. Please keep the cat inside.";

/** Who is expected when: two on the electrician's list, one who waits for his answer, and the demo resident's own. */
export function makeVisits(
  calendar: Calendar,
  people: People,
  requests: readonly SeedRequest[],
  format: EstateFormat,
): Made {
  const town = { random: seededRandom(SEED), calendar, format };
  const made: Made = { visits: [], windows: [], consents: [] };
  const open = requests.filter(({ journey }) => journey.assignee && isOnDesk(journey));
  const electrician = people.users.find(({ email }) => email.startsWith("ravi.kumar@"))?.id;
  const asha = people.residents[0];
  const [today, waiting, tomorrow] = open.filter(
    ({ journey, resident }) => journey.assignee?.id === electrician && resident !== asha,
  );
  const [expected, proposed] = open.filter(({ resident }) => resident === asha);
  if (today) agree(town, made, today, [window(calendar, 0, 11)], KEY);
  if (waiting)
    offer(
      town,
      made,
      waiting,
      [window(calendar, 1, 9), window(calendar, 1, 17), window(calendar, 2, 10)],
      null,
    );
  if (tomorrow) agree(town, made, tomorrow, [window(calendar, 1, 12)], null);
  if (expected) agree(town, made, expected, [window(calendar, 0, 17), window(calendar, 1, 10)], null);
  if (proposed)
    offer(town, made, proposed, [window(calendar, 1, 14), window(calendar, 2, 9)], proposed.journey.assignee);
  return made;
}

export async function moveInVisits(tx: Tx, made: Made): Promise<void> {
  await tx.visit.createMany({ data: made.visits });
  await tx.visitWindow.createMany({ data: made.windows });
  await tx.visitConsent.createMany({ data: made.consents });
}

const isOnDesk = ({ request }: Journey) => request.status === "ASSIGNED" || request.status === "IN_PROGRESS";

/** Two hours, so many days after today, from this hour on the estate's clock. */
function window({ daysAgo }: Calendar, days: number, hour: number): Span {
  const startsAt = daysAgo(-days, hour);
  return { startsAt, endsAt: hoursAfter(startsAt, 2) };
}

/** By the resident, or by staff on their behalf. */
function offer(
  { random, calendar, format }: Town,
  made: Made,
  { journey, resident }: SeedRequest,
  spans: Span[],
  staff: Person | null,
) {
  const at = hoursAfter(calendar.present, -3);
  const visit = {
    id: random.uuid(at),
    requestId: journey.request.id,
    offeredById: staff?.id ?? resident.id,
    staffId: staff?.id ?? null,
    createdAt: at,
    updatedAt: at,
  };
  made.visits.push(visit);
  made.windows.push(...spans.map((span, n) => ({ visitId: visit.id, position: n + 1, ...span })));
  const verb = staff ? "Times proposed" : "Times offered";
  say(journey, at, visit.offeredById, `${verb} for a visit: ${spansText(spans, format)}.`);
  return visit;
}

/** The first of the offered times is picked by whoever has the work. */
function agree(town: Town, made: Made, seed: SeedRequest, spans: Span[], key: string | null) {
  const visit = offer(town, made, seed, spans, null);
  const at = hoursAfter(town.calendar.present, -2);
  const staffId = seed.journey.assignee?.id as string;
  Object.assign(visit, { status: "AGREED", staffId, agreedAt: at, updatedAt: at, ...spans[0] });
  made.consents.push({
    id: town.random.uuid(visit.createdAt),
    visitId: visit.id,
    mayEnter: key !== null,
    note: key ?? "",
    givenById: seed.resident.id,
    givenAt: visit.createdAt,
  });
  say(seed.journey, at, staffId, `A visit is agreed: ${spanText(spans[0] as Span, town.format)}.`);
}

function say({ newId, request, timeline }: Journey, at: Date, authorId: string, content: string) {
  timeline.push({ id: newId(at), requestId: request.id, authorId, kind: "SYSTEM", content, createdAt: at });
}
