import { visitCode } from "@/lib/maintenance/visits/code";
import { prisma } from "@/lib/platform/prisma";
import type { Expectations } from "../expectations";
import { type Kind, overseers } from "../kinds";
import type { World } from "../world";

/** The two who meet, and whoever sees to all requests. */
const parties: Kind[] = [...overseers, "electrician", "owner"];
const HOUR = 3_600_000;

type State = "OFFERED" | "AGREED";
type More = { hours?: number; isProposal?: boolean };

const look =
  (state: State, more: More = {}) =>
  async (world: World) => ({
    params: {
      ticket: (await world.once(`visit ${state} ${more.hours}`, () => visit(world, state, more)))
        .ticketNumber,
    },
  });
const about =
  (state: State, fields: Record<string, string>, more: More = {}) =>
  async (world: World) => ({ form: { ...(await visit(world, state, more)), ...fields } });

/** Each side does its own part; into a flat lets its resident alone, and the code is for whoever comes. */
export default {
  pages: {
    "/maintenance/[ticket]/visit": { may: parties, given: look("OFFERED") },
    "/maintenance/[ticket]/visit/cancel": { may: parties, given: look("AGREED") },
    "/maintenance/[ticket]/visit/missed": { may: parties, given: look("AGREED", { hours: -1 }) },
    "/maintenance/[ticket]/visit/consent": { may: parties, given: look("AGREED") },
  },
  actions: {
    "maintenance/[ticket]/visit/actions#offerVisitAction": {
      may: parties,
      given: async (world) => ({
        form: {
          ticketNumber: await world.request("ASSIGNED"),
          start1: new Date(Date.now() + 24 * HOUR).toISOString(),
          mayEnter: "no",
        },
      }),
    },
    "maintenance/[ticket]/visit/actions#pickWindowAction": {
      may: ["electrician"],
      given: about("OFFERED", { position: "1" }),
    },
    "maintenance/[ticket]/visit/actions#pickWindowAction — of a proposal": {
      may: ["owner"],
      given: about("OFFERED", { position: "1", mayEnter: "no" }, { isProposal: true }),
    },
    "maintenance/[ticket]/visit/actions#giveConsentAction": {
      may: ["owner"],
      given: about("AGREED", { mayEnter: "yes" }),
    },
    "maintenance/[ticket]/visit/actions#confirmArrivalAction": {
      may: ["electrician"],
      given: async (world) => {
        const target = await visit(world, "AGREED", { hours: 0 });
        return { form: { ...target, code: visitCode(target.visitId) } };
      },
    },
    "maintenance/[ticket]/visit/actions#enterHomeAction": {
      may: ["electrician"],
      given: async (world) => {
        const target = await visit(world, "AGREED", { hours: -1 });
        const given = { givenById: world.people.owner.id, givenAt: new Date() };
        await prisma.visitConsent.create({ data: { visitId: target.visitId, mayEnter: true, ...given } });
        return { form: target };
      },
    },
    "maintenance/[ticket]/visit/actions#reportMissedAction": {
      may: parties,
      given: about("AGREED", {}, { hours: -1 }),
    },
    "maintenance/[ticket]/visit/actions#cancelVisitAction": {
      may: parties,
      given: about("AGREED", { reason: "We are away." }),
    },
  },
} satisfies Expectations;

/** Nobody has two visits at once: each has an hour of its own, unless it must be near. */
let made = 0;

async function visit(world: World, status: State, { hours, isProposal = false }: More) {
  const { owner, electrician } = world.people;
  const ticketNumber = await world.request("ASSIGNED");
  const { id: requestId } = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { ticketNumber } });
  const startsAt = new Date(Date.now() + (hours ?? 24 + 2 * made) * HOUR + made++ * 1000);
  const near = hours !== undefined;
  const span = { startsAt, endsAt: new Date(startsAt.getTime() + (near ? 500 : HOUR)) };
  const { id: visitId } = await prisma.visit.create({
    data: {
      requestId,
      status,
      offeredById: isProposal ? electrician.id : owner.id,
      ...(status === "AGREED" ? { ...span, staffId: electrician.id, agreedAt: new Date() } : {}),
      ...(isProposal && { staffId: electrician.id }),
      windows: { create: { position: 1, startsAt, endsAt: new Date(startsAt.getTime() + HOUR) } },
    },
  });
  return { ticketNumber, visitId };
}
