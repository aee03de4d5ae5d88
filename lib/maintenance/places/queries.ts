import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { OPEN_STATUSES } from "../status";
import { isPlaceCode } from "./code";
import { assertMayManagePlaces } from "./permissions";

const line = {
  id: true,
  name: true,
  block: true,
  location: true,
  code: true,
  codeRenewedAt: true,
  isActive: true,
  commonAreaId: true,
  updatedAt: true,
  _count: {
    select: {
      requests: { where: { status: { in: OPEN_STATUSES } } },
      reports: { where: { state: "WAITING" } },
    },
  },
} satisfies Prisma.PlaceSelect;

export type PlaceLine = Prisma.PlaceGetPayload<{ select: typeof line }>;

/** All of them, those in use first; an estate has some dozens. */
export async function listPlaces(actor: Actor): Promise<PlaceLine[]> {
  assertMayManagePlaces(actor);
  return prisma.place.findMany({ orderBy: [{ isActive: "desc" }, { name: "asc" }], select: line });
}

export async function getPlace(actor: Actor, id: string): Promise<PlaceLine> {
  assertMayManagePlaces(actor);
  const place = isUuid(id) ? await prisma.place.findUnique({ where: { id }, select: line }) : null;
  if (!place) throw notFound("place");
  return place;
}

/** What a request can be filed about, for whoever is signed in. */
export const listPlaceChoices = () =>
  prisma.place.findMany({
    where: { isActive: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true, block: true },
  });

export type PlaceChoice = Awaited<ReturnType<typeof listPlaceChoices>>[number];

/** What bookings call the areas; a place may belong to one. */
export async function listAreaChoices(actor: Actor) {
  assertMayManagePlaces(actor);
  return prisma.commonArea.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
}

/** Where somebody stands who has scanned this code; an old or invented one is "not found". */
export async function getPlaceByCode(code: string) {
  const place = isPlaceCode(code)
    ? await prisma.place.findFirst({
        where: { code, isActive: true },
        select: { id: true, name: true, block: true, location: true },
      })
    : null;
  if (!place) throw notFound("place");
  return place;
}
