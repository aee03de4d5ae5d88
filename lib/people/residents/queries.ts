import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "@/lib/platform/actor";
import { notFound } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { account } from "../account-select";
import { isUuid } from "../is-uuid";
import { canReadPeople } from "../permissions";

const OPEN = { closedAt: null, cancelledAt: null };

const person = {
  id: true,
  flatNumber: true,
  block: true,
  phoneNumber: true,
  alternatePhone: true,
  contactEmail: true,
  contactName: true,
  residentType: true,
  isCommitteeMember: true,
  moveInDate: true,
  movedOutOn: true,
  emergencyContactName: true,
  emergencyContactPhone: true,
  createdAt: true,
  user: {
    select: {
      ...account,
      _count: { select: { requests: { where: OPEN } } },
    },
  },
} satisfies Prisma.ResidentSelect;

export type ResidentPerson = Prisma.ResidentGetPayload<{ select: typeof person }>;

/** One resident's record with its account, if there is one. */
export async function getResident(actor: Actor, id: string): Promise<ResidentPerson> {
  const found =
    canReadPeople(actor) && isUuid(id)
      ? await prisma.resident.findUnique({ where: { id }, select: person, relationLoadStrategy: "join" })
      : null;
  if (!found) throw notFound("resident");
  return found;
}

type Named = { user: { name: string } | null; contactName: string | null };

export const residentName = ({ user, contactName }: Named): string =>
  user?.name ?? contactName ?? "Unknown owner";

export type FlatMate = { id: string; name: string; residentType: ResidentPerson["residentType"] };

/** Who else lives in or owns the flat. */
export async function listFlatMates(
  actor: Actor,
  resident: { id: string; block: string; flatNumber: string },
) {
  if (!canReadPeople(actor)) return [];
  const rows = await prisma.resident.findMany({
    where: {
      block: resident.block,
      flatNumber: resident.flatNumber,
      movedOutOn: null,
      id: { not: resident.id },
    },
    orderBy: { id: "asc" },
    select: { id: true, residentType: true, contactName: true, user: { select: { name: true } } },
    relationLoadStrategy: "join",
  });
  return rows.map(
    ({ id, residentType, user, contactName }): FlatMate => ({
      id,
      residentType,
      name: user?.name ?? contactName ?? "Unknown owner",
    }),
  );
}
