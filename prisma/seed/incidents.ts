import type { Prisma } from "@/lib/generated/prisma/client";
import { isEnded } from "@/lib/maintenance/status";
import type { Tx } from "@/lib/platform/prisma";
import { type Calendar, hoursAfter } from "./calendar";
import type { Journey } from "./journey";
import type { People } from "./people";
import { type Random, seededRandom } from "./random";
import { PLACES, REPORTS } from "./texts/places";

/** Chances of its own: what it adds changes nothing else of the demo. */
const SEED = 20_261_227;
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

type Request = Journey["request"];
type Place = Prisma.PlaceCreateManyInput & { id: string };
type Town = { random: Random; calendar: Calendar; people: People; requests: Request[] };
type Made = ReturnType<typeof makeIncidents>;

/** Shared places, whom their faults affect, one outage that goes on and one that is over, and what strangers sent. */
export function makeIncidents(calendar: Calendar, people: People, told: { journey: Journey }[]) {
  const requests = told.map(({ journey }) => journey.request);
  const town: Town = { random: seededRandom(SEED), calendar, people, requests };
  const places = PLACES.map((text) => placeOf(town, text));
  const placeIdOf = (request: Request) => places[placeIndexOf(request)]?.id ?? null;
  const incidents = [outage(town), leak(town)].filter((each) => each !== null);
  return {
    places,
    /** Each at its place. */
    requests: requests.map((request) => ({ ...request, placeId: placeIdOf(request) })),
    affected: requests.flatMap((request) => (placeIdOf(request) ? neighboursOf(town, request) : [])),
    incidents: incidents.map(({ incident }) => incident),
    links: incidents.flatMap(({ links }) => links),
    reports: REPORTS.map((text) => reportOf(town, places, text)),
  };
}

/** After the requests; their places come before them. */
export async function moveInIncidents(tx: Tx, made: Made): Promise<void> {
  await tx.requestAffected.createMany({ data: made.affected });
  await tx.incident.createMany({ data: made.incidents });
  await tx.incidentLink.createMany({ data: made.links });
  await tx.unverifiedReport.createMany({ data: made.reports });
}

function placeOf({ random, calendar }: Town, { name, block, location }: (typeof PLACES)[number]): Place {
  const createdAt = calendar.daysAgo(220, 11);
  const code = Array.from({ length: 22 }, () => random.pick([...LETTERS])).join("");
  const at = { codeRenewedAt: createdAt, createdAt, updatedAt: createdAt };
  return { id: random.uuid(createdAt), name, block: block ?? null, location, code, ...at };
}

const placeIndexOf = ({ location = "", block }: Request): number =>
  PLACES.findIndex((place) => place.means.test(location) && (!place.block || place.block === block));

/** One or two: a third flat would have made it more urgent. */
function neighboursOf({ random, calendar, people }: Town, request: Request) {
  if (!request.status || isEnded(request.status)) return [];
  const others = people.residents.filter(({ flatNumber }) => flatNumber !== request.flatNumber);
  return random
    .shuffled(others)
    .slice(0, 1)
    .map(({ id, flatNumber }) => {
      const filed = (request.createdAt as Date).getTime();
      const at = filed + random.between(0.1, 0.9) * (calendar.present.getTime() - filed);
      return { requestId: request.id as string, userId: id, flatNumber, createdAt: new Date(at) };
    });
}

/** No power here and there: a manager saw that it may be one fault. */
function outage(town: Town) {
  const dark = town.requests.filter(
    ({ status, title, block }) => block === "A" && status && !isEnded(status) && /power/i.test(title),
  );
  return dark.length > 1 ? incidentOf(town, dark) : null;
}

function leak(town: Town) {
  const leaks = town.requests
    .filter(
      ({ status, title, block }) => block === "B" && status === "CLOSED" && /leak|water|drain/i.test(title),
    )
    .slice(-3);
  return leaks.length > 1 ? incidentOf(town, leaks, "The pressure valve of the riser was replaced.") : null;
}

function incidentOf({ random, people }: Town, requests: Request[], outcome?: string) {
  const { categoryId, block } = requests[0] as Request;
  const alike = requests.filter((request) => request.categoryId === categoryId);
  const last = new Date(Math.max(...alike.map(({ createdAt }) => (createdAt as Date).getTime())));
  const openedAt = hoursAfter(last, 0.2);
  const id = random.uuid(openedAt);
  const linkedById = people.team.get("meera.iyer")?.id ?? null;
  const ended = outcome ? { endedAt: hoursAfter(last, 30), endedById: people.administrator.id, outcome } : {};
  return {
    incident: { id, categoryId, block, openedAt, ...ended },
    links: alike.map((request) => ({
      requestId: request.id as string,
      incidentId: id,
      linkedById,
      linkedAt: openedAt,
    })),
  };
}

function reportOf({ random, calendar, people }: Town, places: Place[], text: (typeof REPORTS)[number]) {
  const { place: name, daysAgo, hour, dismissed, phone, ...words } = text;
  const createdAt = calendar.daysAgo(daysAgo, hour);
  const place = places.find((each) => each.name === name);
  const reference = `R-${Array.from({ length: 8 }, () => random.pick([..."23456789ABCDEFGHJKLMNPQRSTUVWXYZ"])).join("")}`;
  const decided = dismissed
    ? {
        state: "DISMISSED" as const,
        reason: dismissed,
        decidedAt: hoursAfter(createdAt, 15),
        decidedById: people.team.get("meera.iyer")?.id ?? people.administrator.id,
      }
    : {};
  return {
    id: random.uuid(createdAt),
    reference,
    placeId: place?.id as string,
    proof: "PUZZLE" as const,
    createdAt,
    ...words,
    phone: phone ? `+91${phone}` : null,
    ...decided,
  };
}
