import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { InngestTestEngine } from "@inngest/test";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { removeRelationships } from "@/lib/graph/cypher";
import { exportGraph } from "@/lib/graph/export-graph";
import { rebuildGraph } from "@/lib/graph/rebuild-graph";
import { refreshGraph } from "@/lib/graph/refresh-graph";
import { RELATIONSHIPS } from "@/lib/graph/relationships";
import type { RelationshipTable } from "@/lib/graph/table";
import { assignRequest } from "@/lib/maintenance/assign-request";
import { pool, prisma } from "@/lib/platform/prisma";
import { systemActor } from "../../support/actors";
import { aCategory, anAdministrator, aRequest, aResident, aStaff, aVendor } from "../../support/factories";
import { estate } from "../cli/terminal";
import { boltServer } from "./bolt-server";
import { graphStore } from "./graph-store";

// No Neo4j server was to be had: a stand-in speaks its protocol to the real driver (see graph-store.ts).
const neo4j = graphStore();
const system = systemActor("test");
const folder = mkdtempSync(path.join(tmpdir(), "khaki-graph-"));
const people = {} as Record<
  "manager" | "supervisor" | "ravi" | "sunil" | "asha" | "vikram" | "newcomer",
  { id: string }
>;
let unclaimed: { id: string };
let category: { id: string };
let request: { id: string; ticketNumber: string };
let server: Awaited<ReturnType<typeof boltServer>>;

const FIRST = new Date("2026-11-20T08:00:00.000Z");
const SECOND = new Date("2026-11-20T10:30:00.000Z");

beforeAll(async () => {
  server = await boltServer(neo4j.store, { user: "estate", password: "graph-secret" });
  Object.assign(process.env, {
    NEO4J_URI: server.address,
    NEO4J_USER: "estate",
    NEO4J_PASSWORD: "graph-secret",
  });
  const manager = await aStaff({ name: "Meera Iyer", employeeId: "FM1" });
  const supervisor = await aStaff({ role: "MAINTENANCE_SUPERVISOR", reportingTo: manager });
  const ravi = await aStaff({ name: '=Ravi "Sparks", Kumar', role: "ELECTRICIAN", reportingTo: supervisor });
  const sunil = await aStaff({ name: "Sunil Patil", role: "ELECTRICIAN", reportingTo: supervisor });
  const asha = await aResident({ name: "Asha Menon", flatNumber: "A-101" });
  const vikram = await aResident({ flatNumber: "B-202", residentType: "TENANT" });
  const newcomer = await aResident({ flatNumber: "A-101", status: "PENDING", approvedAt: null });
  Object.assign(people, { manager, supervisor, ravi, sunil, asha, vikram, newcomer });
  unclaimed = await prisma.resident.create({
    data: {
      block: "C",
      flatNumber: "C-303",
      residentType: "OWNER",
      contactName: "Leela Nair",
      contactEmail: "leela@private.example",
      moveInDate: new Date("2020-02-29"),
    },
  });
  category = await aCategory({ name: "Lifts and power", roles: ["ELECTRICIAN"] });
  request = await aRequest({
    from: asha,
    category,
    status: "ACKNOWLEDGED",
    title: "Private title",
    vendorId: (await aVendor({ name: "Quick Lifts", phone: "+919811122233" })).id,
    createdAt: new Date("2026-11-20T07:00:00Z"),
  });
  const { ticketNumber } = request;
  await assignRequest(manager.actor, { ticketNumber, assigneeId: ravi.id }, FIRST);
  await assignRequest(manager.actor, { ticketNumber, assigneeId: sunil.id }, SECOND);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const removeDesks = removeRelationships(
  RELATIONSHIPS.find(({ type }) => type === "ASSIGNED_TO") as RelationshipTable,
);
const ends = (type: string) => neo4j.relationships(type).map(({ source, target }) => [source, target]);

describe("in Neo4j", () => {
  test("a rebuild writes people, flats and work, each tied to the others", async () => {
    const { out, code } = await estate("graph rebuild");
    const { nodes, relationships } = neo4j.all();
    expect({ code, out }).toEqual({
      code: 0,
      out: `${nodes.length} nodes and ${relationships.length} relationships written, 0 nodes removed.`,
    });
    expect(neo4j.nodes("Person")).toHaveLength(8);
    expect(neo4j.nodes("Flat").map(({ id }) => id)).toEqual(["A-101", "B-202", "C-303"]);
    expect(neo4j.node("Person", people.manager.id)).toMatchObject({
      labels: ["Person", "Staff"],
      name: "Meera Iyer",
      role: "FACILITY_MANAGER",
      employeeId: "FM1",
      hiredOn: "2024-04-01",
    });
    expect(neo4j.node("Person", people.asha.id)).toMatchObject({
      labels: ["Person", "Resident"],
      name: null,
      status: "ACTIVE",
    });
    expect(neo4j.node("Person", unclaimed.id)).toMatchObject({ labels: ["Person", "Resident"], name: null });
    expect(neo4j.node("Request", request.id)).toMatchObject({
      ticketNumber: request.ticketNumber,
      status: "ASSIGNED",
      filedAt: "2026-11-20T07:00:00.000Z",
    });
    expect(ends("REPORTS_TO")).toEqual(
      expect.arrayContaining([
        [people.supervisor.id, people.manager.id],
        [people.ravi.id, people.supervisor.id],
      ]),
    );
    expect(ends("FILED")).toEqual([[people.asha.id, request.id]]);
    expect(ends("FOR_FLAT")).toEqual([[request.id, "A-101"]]);
    expect(ends("OF_CATEGORY")).toEqual([[request.id, category.id]]);
    expect(ends("IN_BLOCK")).toContainEqual(["C-303", "C"]);
    expect(neo4j.relationships("DONE_BY")).toHaveLength(1);
  });

  test("who lives somewhere and who owns it: not what a newcomer claims before anybody has looked", () => {
    expect(ends("LIVES_IN")).toEqual([[people.vikram.id, "B-202"]]);
    expect(ends("OWNS").sort()).toEqual(
      [
        [people.asha.id, "A-101"],
        [unclaimed.id, "C-303"],
      ].sort(),
    );
    expect(neo4j.relationships("OWNS").find(({ source }) => source === unclaimed.id)).toMatchObject({
      since: "2020-02-29",
    });
  });

  test("every desk that a request was on, with from and to", () => {
    expect(neo4j.relationships("ASSIGNED_TO")).toEqual([
      expect.objectContaining({
        target: people.ravi.id,
        from: FIRST.toISOString(),
        to: SECOND.toISOString(),
      }),
      expect.objectContaining({ target: people.sunil.id, from: SECOND.toISOString(), to: null }),
    ]);
  });

  test("a refresh writes what changed since, and takes away what is no more", async () => {
    const { rows } = await pool.query<{ at: Date }>("select now() + interval '1 millisecond' as at");
    const since = rows[0]?.at as Date;
    neo4j.pretendMoment(new Date(since.getTime() + 10 * 60_000));
    await pool.query("select pg_sleep(0.005)");
    await prisma.resident.delete({ where: { id: unclaimed.id } });
    await prisma.staff.update({
      where: { userId: people.ravi.id },
      data: { reportingToId: null, isActive: false },
    });
    await prisma.resident.update({
      where: { userId: people.vikram.id },
      data: { residentType: "OWNER", flatNumber: "B-9", block: "B" },
    });

    const written = await refreshGraph(system);

    expect(written).toEqual({ nodes: 4, relationships: 2, removed: 1, since: since.toISOString() });
    expect(neo4j.node("Person", unclaimed.id)).toBeUndefined();
    expect(neo4j.node("Person", people.ravi.id)).toMatchObject({ isActive: false });
    expect(ends("REPORTS_TO").map(([below]) => below)).not.toContain(people.ravi.id);
    expect(ends("LIVES_IN")).toEqual([]);
    expect(ends("OWNS")).toContainEqual([people.vikram.id, "B-9"]);
    expect(neo4j.node("Flat", "B-202")).toBeDefined();
    const refreshed = neo4j.all();

    expect(await rebuildGraph(system)).toMatchObject({ removed: 3 });
    const emptied = ["Block C", "Flat B-202", "Flat C-303"];
    expect(neo4j.all().nodes).toEqual(refreshed.nodes.filter((key) => !emptied.includes(key)));
    expect(await refreshGraph(system)).toMatchObject({ removed: 0 });
    expect(Date.parse(neo4j.moment() as string)).toBeGreaterThan(since.getTime());
  });

  test("what Neo4j asks to try again is tried again, whole; another refusal is told, and nothing half is left", async () => {
    const before = neo4j.all();
    // The second text of a transaction: the first one has been done, and is taken back.
    neo4j.failures.set(removeDesks, "Neo.TransientError.Transaction.DeadlockDetected");
    await rebuildGraph(system);
    expect(neo4j.all()).toEqual(before);

    const stamps = () => neo4j.relationships("ASSIGNED_TO").map(({ run }) => run);
    const [moment, stamped] = [neo4j.moment(), stamps()];
    neo4j.failures.set(removeDesks, "Neo.ClientError.Security.Forbidden");
    await expect(rebuildGraph(system)).rejects.toMatchObject({ code: "Neo.ClientError.Security.Forbidden" });
    expect({ moment: neo4j.moment(), stamps: stamps() }).toEqual({ moment, stamps: stamped });
    expect(neo4j.all()).toEqual(before);
  });

  test("only one at a time writes", async () => {
    const client = await pool.connect();
    await client.query("begin; select pg_advisory_xact_lock(hashtext('khaki.graph'))");
    expect(await estate("graph rebuild")).toMatchObject({
      code: 3,
      err: expect.stringContaining("just now"),
    });
    expect(await refreshGraph(system)).toBeNull();
    await client.query("rollback");
    client.release();
  });

  test("the schedule refreshes and rebuilds", async () => {
    const { graphFunctions } = await import("@/lib/jobs/graph");
    const results = [];
    for (const each of graphFunctions)
      results.push((await new InngestTestEngine({ function: each as never }).execute()).result);
    expect(graphFunctions.map((each) => each.id())).toEqual(["graph-refresh", "graph-rebuild"]);
    expect(results).toEqual([
      expect.objectContaining({ since: expect.any(String) }),
      expect.objectContaining({ nodes: neo4j.all().nodes.length }),
    ]);
  });
});

describe("as files", () => {
  const read = (file: string) =>
    Papa.parse<string[]>(readFileSync(path.join(folder, "out", file), "utf8").trimEnd()).data;

  test("the same graph, readable by neo4j-admin", async () => {
    const { code, out } = await estate(`graph export ${folder}/out`);
    expect(code).toBe(0);
    const files = readdirSync(path.join(folder, "out"));
    for (const file of files) expect(out).toMatch(new RegExp(`--(nodes|relationships)=${file}`));
    const lines = (kind: string) =>
      files.filter((file) => file.startsWith(kind)).flatMap((file) => read(file).slice(1));
    expect(lines("node-")).toHaveLength(neo4j.all().nodes.length);
    expect(lines("relationship-")).toHaveLength(neo4j.all().relationships.length);

    const [heading, ...staff] = read("node-person.csv");
    expect(heading).toEqual(
      "id:ID(Person),name,status,role,employeeId,isActive:boolean,hiredOn:date,run,:LABEL".split(","),
    );
    const ravi = staff.find(([id]) => id === people.ravi.id);
    expect(ravi?.slice(1, 4)).toEqual(['=Ravi "Sparks", Kumar', "ACTIVE", "ELECTRICIAN"]);
    expect(ravi?.at(-1)).toBe("Person;Staff");
    const [desks, first] = read("relationship-assigned-to.csv");
    expect(desks).toEqual(
      ":START_ID(Request),:END_ID(Person),id,from:datetime,to:datetime,run,:TYPE".split(","),
    );
    expect(first?.slice(0, 2)).toEqual([request.id, people.ravi.id]);
    expect(first?.at(-1)).toBe("ASSIGNED_TO");
    const ids = new Map(
      files
        .filter((file) => file.startsWith("node-"))
        .map((file) => [read(file)[0]?.[0]?.match(/\((\w+)\)/)?.[1], new Set(read(file).map(([id]) => id))]),
    );
    for (const file of files.filter((each) => each.startsWith("relationship-"))) {
      const [[start = "", end = ""] = [], ...rows] = read(file);
      const [sources, targets] = [start, end].map((column) => ids.get(column.match(/\((\w+)\)/)?.[1]));
      expect(rows.filter(([a, b]) => !sources?.has(a) || !targets?.has(b))).toEqual([]);
    }
  });

  test("nothing private is in them", async () => {
    const all = readdirSync(path.join(folder, "out"))
      .map((file) => readFileSync(path.join(folder, "out", file), "utf8"))
      .join("\n");
    expect(all).toContain("Sunil Patil");
    for (const secret of ["+91", "@", "Asha Menon", "Leela Nair", "Private title", "drips all night"])
      expect(all).not.toContain(secret);
  });

  test("only into a folder of their own, only for administrators", async () => {
    expect(await estate(`graph export ${folder}/out`)).toMatchObject({ code: 3 });
    const asha = await prisma.user.findUniqueOrThrow({ where: { id: people.asha.id } });
    expect(await estate(`graph export ${folder}/other --as ${asha.email}`)).toMatchObject({ code: 3 });
    const administrator = await anAdministrator();
    expect(await exportGraph(administrator.actor, { folder: `${folder}/third` })).toHaveLength(15);
  });

  test("without NEO4J_URI there is nothing to rebuild and no schedule", async () => {
    vi.resetModules();
    process.env.NEO4J_URI = "";
    const anew = await import("../cli/terminal");
    expect(await anew.estate("graph rebuild")).toMatchObject({
      code: 3,
      err: expect.stringContaining("NEO4J_URI"),
    });
    expect((await import("@/lib/jobs/graph")).graphFunctions).toEqual([]);
  });
});
