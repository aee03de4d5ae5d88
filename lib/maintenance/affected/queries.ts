import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { hasPermission } from "@/lib/people/permissions";
import { type Actor, userIdOf } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import { after, encode, ORDER } from "../cursor";
import { canJoin, sharedRequests } from "./permissions";
import type { ListSharedInput } from "./schema";

const PAGE_SIZE = 25;

/** All that a neighbour learns: no name, no flat, no phone, no photo, no word of the description. */
export type SharedRequest = {
  ticketNumber: string;
  title: string;
  status: RequestStatus;
  createdAt: Date;
  place: { name: string; block: string | null };
  /** Flats that it affects, the one that reported it included. */
  flats: number;
  isOwn: boolean;
  /** This person may see the whole of it. */
  mayOpen: boolean;
  hasJoined: boolean;
  canJoin: boolean;
};

/** What is reported in the shared places, newest first. */
export async function listShared(
  actor: Actor,
  { cursor }: ListSharedInput,
): Promise<{ rows: SharedRequest[]; nextCursor: string | null }> {
  const [range] = after("newest", cursor);
  const found = await prisma.maintenanceRequest.findMany({
    where: { AND: [sharedRequests(actor), range ?? {}] },
    orderBy: ORDER.newest,
    take: PAGE_SIZE + 1,
    select: shared,
    relationLoadStrategy: "join",
  });
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => asNeighboursSee(actor, row)),
    nextCursor: found.length > PAGE_SIZE && last ? encode(last) : null,
  };
}

const shared = {
  id: true,
  ticketNumber: true,
  title: true,
  status: true,
  priority: true,
  estimatedCompletion: true,
  createdAt: true,
  residentId: true,
  flatNumber: true,
  resident: { select: { resident: { select: { id: true } } } },
  place: { select: { name: true, block: true } },
  affected: { select: { userId: true, flatNumber: true } },
} as const;

type Row = {
  ticketNumber: string;
  title: string;
  status: RequestStatus;
  createdAt: Date;
  residentId: string;
  flatNumber: string;
  resident: { resident: { id: string } | null };
  place: { name: string; block: string | null } | null;
  affected: { userId: string; flatNumber: string }[];
};

function asNeighboursSee(actor: Actor, row: Row): SharedRequest {
  const { ticketNumber, title, status, createdAt, affected, place } = row;
  const me = userIdOf(actor);
  const flats = new Set(affected.map(({ flatNumber }) => flatNumber));
  if (row.resident.resident) flats.add(row.flatNumber);
  return {
    ticketNumber,
    title,
    status,
    createdAt,
    place: place ?? { name: "A shared place", block: null },
    flats: flats.size,
    isOwn: row.residentId === me,
    mayOpen: row.residentId === me || hasPermission(actor, "canAccessAllMaintenance"),
    hasJoined: affected.some(({ userId }) => userId === me),
    canJoin: canJoin(actor, row),
  };
}
