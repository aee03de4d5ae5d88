import { randomUUID } from "node:crypto";
import { makeCommitteePack } from "@/lib/analytics/make-committee-pack";
import { prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import type { Expectations } from "../expectations";
import { type Kind, managers, overseers, staff } from "../kinds";
import type { Person, World } from "../world";

/** DOMAIN §9: managers, and the accountant for money: the estate's figures, nobody's own. */
const readers: Kind[] = [...overseers, "accountant"];
const committee: Kind[] = [...readers, "committee"];

const ofEstate = (world: World) => world.once("estate report", () => report(null, "2026-10-05"));
const ofElectrician = (world: World) =>
  world.once("report", () => report(world.people.electrician, "2026-10-05"));

const two = async (world: World) => ({
  a: await world.once("earlier report", () => report(null, "2026-09-28")),
  b: await ofEstate(world),
});
const estate = async (world: World) => ({ params: { id: await ofEstate(world) } });
const electrician = async (world: World) => ({ params: { id: await ofElectrician(world) } });
const pack = async (world: World) => {
  await world.once("pack", () => makeCommitteePack(systemActor("test"), { month: "2026-09" }));
  return { params: { month: "2026-09" } };
};

export default {
  pages: {
    "/staff/dashboard": staff,
    "/staff/profile": staff,
    "/staff/workload": staff,
    "/staff/performance": staff,
    "/staff/performance — of the electrician": {
      may: [...overseers, "electrician"],
      given: ({ people }) => ({ query: { who: people.electrician.id } }),
    },
    "/staff/performance/[id]": { may: [...overseers, "electrician"], given: electrician },
    "/admin-panel/analytics": readers,
    "/admin-panel/reports": readers,
    "/admin-panel/reports/[id]": { may: readers, given: estate },
    "/admin-panel/reports/[id] — of a person": { may: overseers, given: electrician },
    "/admin-panel/reports/compare": { may: readers, given: async (world) => ({ query: await two(world) }) },
    "/admin-panel/reports/runs/[id]": {
      may: overseers,
      given: async () => ({ params: { id: await run() } }),
    },
    "/admin-panel/rehearsal": managers,
    "/committee-packs": committee,
  },
  actions: {
    "staff/performance/actions#noteReportAction": {
      may: ["electrician"],
      given: async (world) => ({
        form: { reportId: await ofElectrician(world), content: "Two were emergencies." },
      }),
    },
    "admin-panel/reports/actions#requestReportsAction": {
      may: overseers,
      given: () => ({ form: { period: "DAILY", on: "2026-10-10" } }),
    },
    "committee-packs/actions#makeCommitteePackAction": {
      may: overseers,
      given: () => ({ form: { month: "2026-08" } }),
    },
  },
  routes: {
    "GET /admin-panel/analytics/csv": {
      may: readers,
      given: () => ({ query: { question: "cost-by-month" } }),
    },
    "GET /admin-panel/reports/[id]/csv": { may: readers, given: estate },
    "GET /admin-panel/reports/[id]/pdf": { may: readers, given: estate },
    "GET /admin-panel/reports/[id]/csv — of a person": {
      may: [...overseers, "electrician"],
      given: electrician,
    },
    "GET /admin-panel/reports/compare/csv": {
      may: readers,
      given: async (world) => ({ query: await two(world) }),
    },
    "GET /admin-panel/reports/compare/pdf": {
      may: readers,
      given: async (world) => ({ query: await two(world) }),
    },
    "GET /committee-packs/[month]/pdf": { may: committee, given: pack },
  },
} satisfies Expectations;

async function report(person: Person | null, monday: string): Promise<string> {
  const from = new Date(monday);
  const staff = person && (await prisma.staff.findUniqueOrThrow({ where: { userId: person.id } }));
  const { id } = await prisma.staffPerformanceReport.create({
    data: {
      staffId: staff?.id ?? null,
      period: "WEEKLY",
      from,
      to: new Date(from.getTime() + 7 * 86_400_000),
      startsOn: from,
      label: `Week of ${monday}`,
      summary: "Three filed.",
      data: {},
      batchId: randomUUID(),
      generatedAt: new Date(),
    },
  });
  return id;
}

async function run(): Promise<string> {
  const [from, to] = [new Date("2026-10-05"), new Date("2026-10-06")];
  const { id } = await prisma.reportRun.create({
    data: { period: "DAILY", from, to, label: "5 Oct 2026", createdAt: new Date() },
  });
  return id;
}
