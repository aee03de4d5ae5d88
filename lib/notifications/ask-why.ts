import { getRequest } from "@/lib/maintenance/queries";
import type { UserActor } from "@/lib/platform/actor";
import { AppError } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import type { Settings } from "@/lib/platform/settings";
import { type ExplainedTelling, explainPeople, explainRequest, type RequestExplained } from "./decisions";
import { assertMayManage } from "./permissions";
import type { AskWhyInput } from "./schema";

/** Namesakes are answered together. */
const NAMESAKES = 3;

type Answer = {
  request: { ticketNumber: string; title: string };
  why: RequestExplained;
  /** Of whom it was asked; null when of nobody. */
  people: ExplainedTelling[] | null;
};

/** For the console: everything that explains one request, and whether a person was told of it. Null: no such request. */
export async function askWhy(
  actor: UserActor,
  { ticket, person }: AskWhyInput,
  settings: Pick<Settings, "escalationHours">,
  now = new Date(),
): Promise<Answer | null> {
  assertMayManage(actor);
  if (!ticket) return null;
  const request = await getRequest(actor, ticket.toUpperCase()).catch(nothing);
  if (!request) return null;
  const [why, people] = await Promise.all([
    explainRequest(actor, request, settings, now),
    person ? findPeople(person) : null,
  ]);
  return {
    request: { ticketNumber: request.ticketNumber, title: request.title },
    why,
    people:
      people &&
      (await explainPeople(
        actor,
        request,
        people.map(({ id }) => id),
      )),
  };
}

function nothing(error: unknown): null {
  if (error instanceof AppError && error.kind === "not_found") return null;
  throw error;
}

const findPeople = (person: string) =>
  prisma.user.findMany({
    where: { OR: [{ email: person }, { name: { contains: person, mode: "insensitive" } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: NAMESAKES,
    select: { id: true },
  });
