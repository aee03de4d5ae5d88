import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { prisma } from "@/lib/platform/prisma";
import { aVendor } from "../support/factories";
import { nextHeaders } from "../support/request";
import { compare } from "./compare";
import { discover, PLACE_KINDS } from "./discover";
import { type Expectations, nameOf } from "./expectations";
import accounts from "./expected/accounts";
import analytics from "./expected/analytics";
import announcements from "./expected/announcements";
import api from "./expected/api";
import bookings from "./expected/bookings";
import commonAreas from "./expected/common-areas";
import contacts from "./expected/contacts";
import documents from "./expected/documents";
import events from "./expected/events";
import frontDoor from "./expected/front-door";
import incidents from "./expected/incidents";
import machines from "./expected/machines";
import maintenance from "./expected/maintenance";
import maintenanceConsole from "./expected/maintenance-console";
import marketplace from "./expected/marketplace";
import money from "./expected/money";
import own from "./expected/own";
import ownerImport from "./expected/owner-import";
import sharedPlaces from "./expected/places";
import platform from "./expected/platform";
import residentRecords from "./expected/resident-records";
import staffRecords from "./expected/staff-records";
import visits from "./expected/visits";
import webhooks from "./expected/webhooks";
import { fingerprint } from "./fingerprint";
import { makeWorld, type World } from "./world";

// The table of who may do what is in expected/*.ts: one file an area, written from the rules and not from the code.
const areas: Record<string, Expectations> = {
  "front door": frontDoor,
  machines,
  api,
  own,
  maintenance,
  "maintenance console": maintenanceConsole,
  incidents,
  visits,
  "shared places": sharedPlaces,
  money,
  analytics,
  accounts,
  "staff records": staffRecords,
  "resident records": residentRecords,
  "owner import": ownerImport,
  announcements,
  contacts,
  documents,
  bookings,
  "common areas": commonAreas,
  marketplace,
  events,
  platform,
  webhooks,
};

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next/cache", async (original) => ({ ...(await original<object>()), revalidatePath: vi.fn() }));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: vi.fn() }));
// Thirteen people in a second are not an attack here, and hashing is slow on purpose.
vi.mock("@/lib/platform/rate-limit", () => ({
  consume: async () => ({ left: 1, seconds: 1 }),
  consumeWithin: async () => ({ left: 1, seconds: 1 }),
  forgive: vi.fn(),
  giveBack: vi.fn(),
}));
vi.mock("@/lib/people/password", () => ({ hashPassword: async () => "hash", isPassword: async () => true }));
// So is drawing, which no answer here depends on.
vi.mock("@/lib/analytics/report-pdf", () => ({ reportPdf: async () => PDF, comparisonPdf: async () => PDF }));
vi.mock("@/lib/analytics/committee-pack-pdf", () => ({ committeePackPdf: async () => PDF }));
const PDF = Buffer.from("%PDF-1.7");

const places = discover();
let world: World;

// next-auth is not one of our modules and asks the real one.
const realHeaders = createRequire(import.meta.url)("next/headers");
const real = { ...realHeaders };

beforeAll(async () => {
  Object.assign(realHeaders, nextHeaders);
  world = await makeWorld();
});
afterAll(() => void Object.assign(realHeaders, real));

test.each(PLACE_KINDS)(
  "each of the %s has its expectation, and nothing is expected of what is gone",
  (kind) => {
    const expected = Object.values(areas).flatMap((area) => Object.keys(area[kind] ?? {}).map(nameOf));
    const found = [...places[kind].keys()];
    const missing = found.filter((name) => !expected.includes(name));
    const gone = expected.filter((name) => !found.includes(name));
    expect(
      { missing, gone },
      `Say in tests/permissions/expected/<area>.ts, under "${kind}", who may use each of the missing ones (from the rules of the domain, with a target in "given" where it needs one), and remove what is gone. A new area is one more file, named in matrix.test.ts.`,
    ).toEqual({ missing: [], gone: [] });
  },
);

test("whatever is added, changed or removed shows", async () => {
  const seen = [await fingerprint()];
  const { id } = await aVendor();
  seen.push(await fingerprint());
  await prisma.vendor.update({ where: { id }, data: { trade: "Pumps" } });
  seen.push(await fingerprint());
  await prisma.vendor.delete({ where: { id } });
  seen.push(await fingerprint());
  expect(new Set(seen).size).toBe(4);
});

describe.each(Object.entries(areas))("%s", (_, area) => {
  const rows = PLACE_KINDS.flatMap((kind) =>
    Object.entries(area[kind] ?? {}).map(([key, expectation]) => [key, kind, expectation] as const),
  );
  test.each(rows)("%s", async (key, kind, expectation) => {
    const place = await places[kind].get(nameOf(key))?.();
    if (place) await compare(world, { key, kind, place, expectation }); // else named by the test above
  });
});
