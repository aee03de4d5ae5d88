import { randomUUID } from "node:crypto";
import { newPlaceCode } from "@/lib/maintenance/places/code";
import { prisma } from "@/lib/platform/prisma";
import { aCategory, aRequest } from "../../support/factories";
import type { Expectations } from "../expectations";
import { overseers, signedIn } from "../kinds";
import type { World } from "../world";

const look = async (world: World) => ({
  params: { id: (await world.once("incident", () => incident(world))).incidentId },
});
const about = (fields: Record<string, string>) => async (world: World) => ({
  form: { incidentId: (await incident(world)).incidentId, ...fields },
});

/** Whoever dispatches sees what belongs together. Everybody knows what is broken in a shared place; neighbours join in. */
export default {
  pages: {
    "/maintenance/incidents": overseers,
    "/maintenance/incidents/[id]": { may: overseers, given: look },
    "/maintenance/shared": signedIn,
  },
  actions: {
    "maintenance/incidents/actions#linkAction": {
      may: overseers,
      given: async (world) => {
        const { incidentId, category } = await incident(world);
        const { ticketNumber } = await aRequest({ from: world.people.owner, category });
        return { form: { incidentId, ticketNumber } };
      },
    },
    "maintenance/incidents/actions#unlinkAction": {
      may: overseers,
      given: async (world) => {
        const { incidentId, ticketNumber } = await incident(world);
        return { form: { incidentId, ticketNumber } };
      },
    },
    "maintenance/incidents/actions#resolveTogetherAction": {
      may: overseers,
      given: about({ resolution: "The feeder is replaced." }),
    },
    "maintenance/incidents/actions#endIncidentAction": {
      may: overseers,
      given: about({ outcome: "It was the feeder." }),
    },
    "maintenance/shared/actions#joinAction": {
      may: ["neighbour", "committee"],
      given: async (world) => ({ form: { ticketNumber: (await shared(world)).ticketNumber } }),
    },
    "maintenance/shared/actions#leaveAction": {
      // For oneself: whoever has not joined leaves nothing.
      may: signedIn,
      given: async (world) => {
        const { id: requestId, ticketNumber } = await shared(world);
        const affected = { requestId, userId: world.people.neighbour.id, flatNumber: "A-102" };
        await prisma.requestAffected.create({ data: { ...affected, createdAt: new Date() } });
        return { form: { ticketNumber } };
      },
    },
  },
} satisfies Expectations;

/** One of the owner's requests is part of it. */
async function incident({ people }: World) {
  const category = await aCategory();
  const { id: requestId, ticketNumber, block } = await aRequest({ from: people.owner, category });
  const at = new Date();
  const { id: incidentId } = await prisma.incident.create({
    data: {
      categoryId: category.id,
      block,
      openedAt: at,
      links: { create: { requestId, linkedAt: at } },
    },
  });
  return { incidentId, ticketNumber, category };
}

/** The owner's, about the lift that everybody uses. */
async function shared({ people }: World) {
  const [name, code] = [`Lift ${randomUUID()}`, newPlaceCode()];
  const { id: placeId } = await prisma.place.create({ data: { name, code, codeRenewedAt: new Date() } });
  return aRequest({ from: people.owner, placeId });
}
