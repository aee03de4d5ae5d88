import type { Prisma } from "@/lib/generated/prisma/client";
import { isUuid } from "@/lib/people/is-uuid";
import type { Actor } from "@/lib/platform/actor";
import { notFound, notSignedIn } from "@/lib/platform/errors";
import { prisma } from "@/lib/platform/prisma";
import { assertManagesContacts } from "./permissions";

const view = {
  id: true,
  group: true,
  name: true,
  phone: true,
  note: true,
  is24x7: true,
  revision: true,
} satisfies Prisma.EmergencyContactSelect;

export type ContactView = Prisma.EmergencyContactGetPayload<{ select: typeof view }>;

/** An estate has a few dozen; who answers day and night comes first in each group. */
const MOST = 200;

export async function listContacts(actor: Actor): Promise<ContactView[]> {
  if (actor.kind === "anonymous") throw notSignedIn();
  return prisma.emergencyContact.findMany({
    select: view,
    orderBy: [{ group: "asc" }, { is24x7: "desc" }, { name: "asc" }, { id: "asc" }],
    take: MOST,
  });
}

/** To be changed. */
export async function getContact(actor: Actor, id: string): Promise<ContactView> {
  assertManagesContacts(actor);
  const contact = isUuid(id)
    ? await prisma.emergencyContact.findUnique({ where: { id }, select: view })
    : null;
  if (!contact) throw notFound("contact");
  return contact;
}
