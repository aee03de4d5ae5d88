import type { RequestStatus } from "@/lib/generated/prisma/enums";
import { waitForResident } from "@/lib/maintenance/wait-for-resident";
import { prisma } from "@/lib/platform/prisma";
import { storage } from "@/lib/platform/storage";
import { anArea } from "../../lib/bookings/an-area";
import { as } from "../../support/actors";
import { aStaff } from "../../support/factories";
import type { Expectations, Given } from "../expectations";
import { type Kind, overseers, signedIn, staff } from "../kinds";
import type { World } from "../world";

/** See the owner's request (DOMAIN §2): its resident, all-access, and the assignee or the trade while nobody has it. */
const followers: Kind[] = [...overseers, "electrician", "owner"];
/** Work on it: the assignee, and all-access. */
const workers: Kind[] = [...overseers, "electrician"];

type Fields = NonNullable<Given["form"]>;

/** A form about a new request of that status. */
const about =
  (status: RequestStatus, fields: Fields = {}) =>
  async (world: World) => ({ form: { ticketNumber: await world.request(status), ...fields } });

const look = async (world: World) => ({
  params: { ticket: await world.once("request", () => world.request("ASSIGNED")) },
});

const filed = ({ electrical }: World) => ({
  title: "Sparks from the meter",
  description: "The meter box sparks.",
  categoryId: electrical.id,
  priority: "2",
});

const assignment = async (world: World) => ({
  form: {
    ticketNumber: await world.request("ACKNOWLEDGED"),
    assigneeId: (await aStaff({ role: "ELECTRICIAN" })).id,
  },
});

export default {
  pages: {
    "/maintenance": signedIn,
    "/maintenance/create": signedIn,
    "/maintenance/[ticket]": { may: followers, given: look },
    // Each says to whoever sees the request why it is not for them; the actions below are who does it.
    "/maintenance/[ticket]/assign": { may: followers, given: look },
    "/maintenance/[ticket]/cancel": { may: followers, given: look },
    "/maintenance/[ticket]/close": { may: followers, given: look },
    "/maintenance/[ticket]/edit": { may: followers, given: look },
    "/maintenance/[ticket]/rate": { may: followers, given: look },
    "/maintenance/[ticket]/reopen": { may: followers, given: look },
    "/maintenance/[ticket]/resolve": { may: followers, given: look },
    "/maintenance/[ticket]/unassign": { may: followers, given: look },
    "/maintenance/[ticket]/wait": { may: followers, given: look },
  },
  actions: {
    "maintenance/actions#submitAction": {
      may: signedIn,
      given: (world, { id }) => {
        const { owner, neighbour, committee } = world.people;
        const isResident = [owner.id, neighbour.id, committee.id].includes(id);
        return { form: { ...filed(world), residentId: isResident ? id : owner.id } };
      },
    },
    "maintenance/actions#submitAction — for another": {
      may: [...staff, "neighbour"],
      given: (world) => ({ form: { ...filed(world), residentId: world.people.neighbour.id } }),
    },
    "maintenance/actions#editAction": {
      may: [...overseers, "owner"],
      given: async (world) => ({ form: { ticketNumber: await world.request("SUBMITTED"), ...filed(world) } }),
    },
    "maintenance/actions#acknowledgeAction": { may: overseers, given: about("SUBMITTED") },
    "maintenance/actions#assignAction": { may: overseers, given: assignment },
    "staff/workload/actions#moveAction": { may: overseers, given: assignment },
    "maintenance/actions#unassignAction": { may: workers, given: about("ASSIGNED", { reason: "On leave." }) },
    "maintenance/actions#startAction": { may: workers, given: about("ASSIGNED") },
    "maintenance/actions#waitAction": {
      may: workers,
      given: about("IN_PROGRESS", { reason: "RESIDENT", note: "Please be at home." }),
    },
    "maintenance/actions#markAreaAction": {
      may: overseers,
      given: async (world) => ({
        form: {
          ...(await about("ASSIGNED")(world)).form,
          commonAreaId: (await anArea()).id,
          blocksArea: "on",
        },
      }),
    },
    "maintenance/actions#resumeAction": { may: workers, given: waiting },
    "maintenance/actions#resolveAction": {
      may: workers,
      given: about("IN_PROGRESS", { resolution: "Replaced." }),
    },
    "maintenance/actions#closeAction": { may: followers, given: about("RESOLVED") },
    "maintenance/actions#closeAction — with a rating": {
      may: ["owner"],
      given: about("RESOLVED", { rating: "5" }),
    },
    "maintenance/actions#reopenAction": {
      may: [...overseers, "owner"],
      given: about("RESOLVED", { reason: "It sparks again." }),
    },
    "maintenance/actions#cancelAction": {
      may: [...overseers, "owner"],
      given: about("SUBMITTED", { reason: "It went away." }),
    },
    "maintenance/actions#cancelAction — once it is assigned": {
      may: overseers,
      given: about("ASSIGNED", { reason: "It went away." }),
    },
    "maintenance/actions#rateAction": { may: ["owner"], given: about("RESOLVED", { rating: "5" }) },
    "maintenance/actions#commentAction": {
      may: followers,
      given: about("ASSIGNED", { content: "Tomorrow at ten." }),
    },
    "maintenance/actions#commentAction — internal": {
      may: workers,
      given: about("ASSIGNED", { content: "Key at the gate.", isInternal: "on" }),
    },
  },
  routes: {
    "GET /api/files/[id]": {
      may: followers,
      given: async (world) => ({ params: { id: await photo(world) } }),
    },
  },
} satisfies Expectations;

async function waiting(world: World) {
  const ticketNumber = await world.request("IN_PROGRESS");
  const wait = { ticketNumber, reason: "RESIDENT", note: "Please be at home.", seen: undefined } as const;
  await waitForResident(await as(world.people.electrician), wait);
  return { form: { ticketNumber } };
}

const photo = (world: World) =>
  world.once("photo", async () => {
    const ticketNumber = await world.request("ASSIGNED");
    const { id: requestId } = await prisma.maintenanceRequest.findUniqueOrThrow({ where: { ticketNumber } });
    await storage.put("photos/p.jpg", Buffer.from("jpeg"), "image/jpeg");
    const { id } = await prisma.attachment.create({
      data: {
        requestId,
        uploadedById: world.people.owner.id,
        fileName: "meter.jpg",
        contentType: "image/jpeg",
        bytes: 4,
        width: 1,
        height: 1,
        storageKey: "photos/p.jpg",
        thumbnailKey: "photos/p.jpg",
      },
    });
    return id;
  });
