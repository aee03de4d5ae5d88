import { encode } from "next-auth/jwt";
import { listRequests } from "@/lib/maintenance/queries";
import { listRequestsInput } from "@/lib/maintenance/schema";
import type { UserActor } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { COMMON_WORD, RARE_WORD } from "./data/requests";
import { loadPeople } from "./people";

export type Target = {
  name: string;
  path: string;
  headers: Record<string, string>;
  /** How many ask at the same time, if not as many as ask for the others. */
  connections?: number;
  /** One after the other, each connection: calls of different people. */
  each?: Record<string, string>[];
};

/** A page over all requests is opened by a few managers, not by everybody at once. */
const FEW = 2;

/** The floors come first: everything else is a share of them. */
export const EMPTY_PAGE = "empty dynamic page";
export const EMPTY_JSON = "empty JSON route";

export async function makeTargets(secret: string): Promise<Target[]> {
  const people = await loadPeople();
  const manager = { cookie: await sessionCookie(people.manager, secret) };
  const resident = { cookie: await sessionCookie(people.resident, secret) };
  const ticket = await ticketWithTimeline();
  const own = (await listRequests(people.resident, listRequestsInput.parse({ tab: "all" }))).rows[0]
    ?.ticketNumber;
  return [
    { name: EMPTY_PAGE, path: "/bench-empty", headers: manager },
    { name: EMPTY_JSON, path: "/api/bench", headers: manager },
    { name: "list, manager", path: "/maintenance", headers: manager },
    { name: "list of all, manager", path: "/maintenance?tab=all", headers: manager },
    { name: "list, resident", path: "/maintenance?tab=all", headers: resident },
    { name: "search rare word, manager", path: `/maintenance?tab=all&q=${RARE_WORD}`, headers: manager },
    { name: "search common word, manager", path: `/maintenance?tab=all&q=${COMMON_WORD}`, headers: manager },
    { name: "detail, manager", path: `/maintenance/${ticket}`, headers: manager },
    { name: "detail, manager, why", path: `/maintenance/${ticket}?show=why`, headers: manager },
    { name: "detail, manager, history", path: `/maintenance/${ticket}?show=history`, headers: manager },
    { name: "detail, resident", path: `/maintenance/${own}`, headers: resident },
    { name: "analytics, manager", path: "/admin-panel/analytics", headers: manager, connections: FEW },
    {
      name: "analytics of a year, manager",
      path: "/admin-panel/analytics?period=year",
      headers: manager,
      connections: FEW,
    },
  ];
}

/** As lib/web/session-cookie.ts writes it. */
export async function sessionCookie({ userId }: Pick<UserActor, "userId">, secret: string): Promise<string> {
  return `next-auth.session-token=${await encode({ token: { sub: userId, version: 0 }, secret })}`;
}

async function ticketWithTimeline(): Promise<string> {
  const { ticketNumber } = await prisma.maintenanceRequest.findFirstOrThrow({
    where: { status: "CLOSED", updates: { some: {} }, attachments: { some: {} } },
    orderBy: { createdAt: "desc" },
  });
  return ticketNumber;
}
