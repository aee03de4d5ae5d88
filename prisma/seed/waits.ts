import type { Prisma } from "@/lib/generated/prisma/client";
import type { WaitReason } from "@/lib/generated/prisma/enums";
import { waitText } from "@/lib/maintenance/waiting";
import { type Calendar, hoursAfter } from "./calendar";
import type { Journey } from "./journey";
import { seededRandom } from "./random";
import type { SeedRequest } from "./requests";

type Wait = Prisma.RequestWaitCreateManyInput;
type Cause = readonly [WaitReason, string];

/** Its own chances, so that everything else in the demo stays as it is. */
const SEED = 20_261_210;
const OPEN_WAITS = 4;

const CAUSES: readonly Cause[] = [
  ["ACCESS", "I rang twice and nobody opened. When may I come again?"],
  ["ACCESS", "The meter room is locked and the key is not at the gate."],
  ["ACCESS", "The car stands in front of the panel. Please move it."],
  ["RESIDENT", "The part comes in white or ivory. Which one shall I order?"],
  ["RESIDENT", "It costs more than estimated. Shall I go on?"],
  ["RESIDENT", "Please send a photo of the label, so that I bring the right part."],
];

/** Now and then the work waited for the resident or for a door, and for a few requests it does today. */
export function makeWaits(calendar: Calendar, requests: readonly SeedRequest[]): Wait[] {
  const random = seededRandom(SEED);
  const waits: Wait[] = [];
  let open = 0;
  for (const { journey } of requests) {
    const { startedAt, status } = journey.request;
    if (!startedAt) continue;
    const from = new Date(startedAt);
    if (status === "IN_PROGRESS") {
      const at = hoursAfter(calendar.present, -random.between(6, 10));
      if (open === OPEN_WAITS || journey.timeline.some(({ createdAt }) => createdAt >= at)) continue;
      open++;
      waits.push(wait(journey, random.uuid(at), random.pick(CAUSES), { from: at, to: null }));
      continue;
    }
    const resolved = journey.timeline.find(({ toStatus }) => toStatus === "RESOLVED");
    const hours = resolved ? (resolved.createdAt.getTime() - from.getTime()) / 3_600_000 : 0;
    if (hours < 4 || !random.chance(0.2)) continue;
    const begins = hoursAfter(from, hours * random.between(0.1, 0.3));
    const span = { from: begins, to: hoursAfter(begins, hours * random.between(0.2, 0.55)) };
    waits.push(wait(journey, random.uuid(begins), random.pick(CAUSES), span));
  }
  return waits;
}

function wait(
  journey: Journey,
  id: string,
  [reason, note]: Cause,
  { from, to }: { from: Date; to: Date | null },
): Wait {
  const { request, assignee } = journey;
  say(journey, from, waitText(reason, note));
  if (to) say(journey, to, "The wait is over: work goes on.");
  const startedById = assignee?.id ?? null;
  return { id, requestId: request.id, reason, note, startedAt: from, startedById, endedAt: to };
}

function say({ newId, request, assignee, timeline }: Journey, at: Date, content: string) {
  const entry = { id: newId(at), requestId: request.id, authorId: assignee?.id ?? null, createdAt: at };
  timeline.push({ ...entry, kind: "SYSTEM", content });
}
