import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { GET as openApi } from "@/app/api/openapi.json/route";
import { bookSlot } from "@/lib/bookings/book-slot";
import { bookSlotInput } from "@/lib/bookings/schema";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { anAnnouncement } from "../../../lib/announcements/an-announcement";
import { anArea, wishFor } from "../../../lib/bookings/an-area";
import { anEvent } from "../../../lib/events/an-event";
import { aCategory, anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import type { Schema } from "../../../support/fuzz/schema";
import { newRequest } from "../../../support/request";
import { arbitraryOf } from "./arbitrary";
import { moreThings } from "./more-things";
import { aProgramOf } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
vi.mock("@/lib/platform/rate-limit", () => ({
  consume: async () => ({ left: 1, seconds: 1 }),
  consumeWithin: async () => ({ left: 1, seconds: 1 }),
}));
beforeEach(() => newRequest());

type Answered = { $ref?: string; content?: Record<string, { schema: Schema }> };
type Entry = {
  parameters?: { in: string; name: string; schema: Schema; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, Answered>;
};
type Document = {
  paths: Record<string, Record<string, Entry>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answered> };
};

const document = (await openApi().json()) as Document;
const operations = Object.entries(document.paths).flatMap(([path, entry]) =>
  Object.entries(entry).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** The document's own words, read by something that has never seen our schemas. */
const validators = new Map<Schema, z.ZodType>();
function validatorOf(schema: Schema): z.ZodType {
  const known = validators.get(schema) ?? z.fromJSONSchema(resolved(schema) as never);
  validators.set(schema, known);
  return known;
}
function resolved(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolved);
  if (typeof node !== "object" || node === null) return node;
  const { $ref } = node as { $ref?: string };
  if ($ref) return resolved(document.components.schemas[$ref.split("/").at(-1) as string]);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolved(value)]));
}

const people = {
  asha: await aResident(),
  meera: await aStaff(),
  ravi: await aStaff({ role: "ELECTRICIAN" }),
  root: await anAdministrator(),
};
/** What is done to accounts is done to others: the programs would end with their people. */
const others = [await aResident(), await aStaff()];
const programs = await Promise.all(Object.values(people).map((each) => aProgramOf(each)));

type Program = (typeof programs)[number];

/** Things that exist, by the name of the field that points at them. */
async function world(): Promise<Record<string, string[]>> {
  const { asha, meera, ravi } = people;
  const category = await aCategory({ roles: ["ELECTRICIAN"] });
  const file = (status: "SUBMITTED" | "ACKNOWLEDGED" | "ASSIGNED" | "IN_PROGRESS" | "RESOLVED") =>
    aRequest({ from: asha, category, status, ...(/SUB|ACK/.test(status) ? {} : { assignedTo: ravi }) });
  const statuses = ["SUBMITTED", "ACKNOWLEDGED", "ASSIGNED", "IN_PROGRESS", "RESOLVED"] as const;
  const requests = [];
  for (const status of [...statuses, ...statuses, ...statuses]) requests.push(await file(status));
  const area = await anArea();
  const [announcement, event] = [await anAnnouncement(meera.actor), await anEvent(meera)];
  const resident = await prisma.resident.findUniqueOrThrow({ where: { userId: others[0]?.id ?? "" } });
  const userIds = Object.values(people).map(({ id }) => id);
  const wish = wishFor(area, { days: 5 });
  const { bookingNumber } = await bookSlot(asha.actor, bookSlotInput.parse(wish));
  const notifications = await Promise.all(
    userIds.map((recipientId) =>
      prisma.notification.create({
        data: {
          recipientId,
          type: "maintenance_resolved",
          title: "Done",
          message: "It is done.",
          url: "/",
          activityId: randomUUID(),
        },
      }),
    ),
  );
  const [ashas, meeras, ravis, roots] = programs as [Program, Program, Program, Program];
  const { placeId = [], ...more } = await moreThings(
    { asha: ashas, meera: meeras, ravi: ravis, root: roots },
    {
      ticketNumber: requests[2]?.ticketNumber ?? "",
      raviId: ravi.id,
      rootId: people.root.id,
      categoryId: category.id,
    },
  );
  return {
    ...more,
    ticketNumber: requests.map(({ ticketNumber }) => ticketNumber),
    categoryId: [category.id],
    id: [category.id, ...placeId],
    assigneeId: [ravi.id],
    residentId: [resident.id, asha.id],
    userId: others.map(({ id }) => id),
    areaId: [area.id],
    startsAt: [wish.startsAt],
    endsAt: [wish.endsAt],
    announcementId: [announcement],
    eventId: [event],
    question: ["arrivals", "resolution-time"],
    timeZone: ["Asia/Kolkata"],
    locale: ["en-IN"],
    bookingNumber: [bookingNumber],
    notificationId: notifications.map(({ id }) => id),
    "If-Match": ["*"],
    "Idempotency-Key": ["key-number-1", "key-number-2"],
  };
}
const known = await world();

type Call = { who: number; path: object; query: object; header: object; body: unknown };
type Documented = (typeof operations)[number];

const partOf = (parameters: Entry["parameters"] = [], place: string): Schema => ({
  type: "object",
  properties: Object.fromEntries(
    parameters.filter((each) => each.in === place).map((each) => [each.name, each.schema]),
  ),
  required: place === "path" ? parameters.map(({ name }) => name) : [],
});
function callsOf({ operation }: Documented): fc.Arbitrary<Call> {
  const part = (place: string) =>
    arbitraryOf(partOf(operation.parameters, place), known) as fc.Arbitrary<object>;
  const body = operation.requestBody?.content["application/json"]?.schema;
  return fc.record({
    who: fc.constantFrom(0, 0, 1, 2, 3, 3, 3, 3),
    path: part("path"),
    query: part("query"),
    header: part("header"),
    body: body ? arbitraryOf(resolved(body) as Schema, known) : fc.constant(undefined),
  });
}

async function make({ path: pattern, method }: Documented, { who, path, query, header, body }: Call) {
  const given = Object(path) as Record<string, unknown>;
  const address = pattern.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(given[name] ?? "x") || "x"),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(Object(query)))
    for (const each of [value].flat()) search.append(name, String(each));
  const headers = Object.fromEntries(
    Object.entries(Object(header)).flatMap(([name, value]) => {
      const text = typeof value === "string" ? value.replace(/[^\x20-\x7e]/g, "") : "";
      return text.trim() ? [[name, text]] : [];
    }),
  );
  const program = programs[who] as (typeof programs)[number];
  const answer = await program.call(method as "GET", `${address}?${search}`, { headers, body });
  return { ...answer, name: `${method} ${pattern}` };
}

test("whatever is sent, the answer is one that the document promises", { timeout: 60_000 }, async () => {
  const bug = vi.spyOn(log(), "error");
  const arbitraries = operations.map((documented) => ({ documented, calls: callsOf(documented) }));
  // Always the same calls here; another seed and more rounds look further.
  const [seed, rounds, reached] = [20_261_122, 2, new Set<string>()];
  for (let round = 0; round < rounds; round++)
    for (const { documented, calls } of arbitraries) {
      const [call] = fc.sample(calls, { numRuns: 1, seed: seed + round });
      const { status, body, headers, name } = await make(documented, call as Call);
      const { responses } = documented.operation;
      const why = `seed ${seed + round}: ${name} ${JSON.stringify(call)} answered ${status}: ${JSON.stringify(body)} ${JSON.stringify(bug.mock.lastCall)}`;
      expect(Object.keys(responses), why).toContain(String(status));
      const said = responses[status]?.$ref?.split("/").at(-1);
      const content = (said ? document.components.responses[said] : responses[status])?.content ?? {};
      if (status < 300) reached.add(name);
      if (content["*/*"]) continue;
      const type = headers.get("content-type")?.split(";")[0] ?? "";
      expect(Object.keys(content), why).toContain(type);
      expect(validatorOf(content[type]?.schema as Schema).safeParse(body).error?.issues ?? [], why).toEqual(
        [],
      );
    }
  expect(reached.size).toBeGreaterThan(operations.length / 3);
});
