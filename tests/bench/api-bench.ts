import { deepStrictEqual } from "node:assert";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { loadActor } from "@/lib/people/load-actor";
import { createToken } from "@/lib/people/tokens/create-token";
import { pool, prisma } from "@/lib/platform/prisma";
import { freePort } from "../../scripts/lib/ports.mjs";
import { say } from "../../scripts/lib/progress.mjs";
import type { BenchEstate } from "./estate";
import { median, round } from "./measure";
import { type Measured, shoot } from "./page-bench";
import { buildServer, startServer } from "./server";
import { EMPTY_JSON, type Target } from "./targets";

const ROUNDS = 3;

type Headers = { authorization: string };
type ApiTarget = Target & { url: string; bare?: string };
export type ApiResult = Pick<Measured, "rate" | "p50" | "p99"> & {
  name: string;
  /** Requests per second as a share of the empty JSON route's. */
  ofEmpty: number;
  /** How many times as many the bare server answers; at most 3. */
  bare: number | null;
};

/** List and detail of the API, an empty JSON route of the same server, and a bare server with the same answers, in turns. */
export async function benchApi(estate: BenchEstate, seconds: number): Promise<ApiResult[]> {
  await buildServer();
  const each = await tokensOfTheStaff();
  const list = "/api/v1/maintenance?limit=25";
  const detail = `/api/v1/maintenance/${await aTicket()}`;
  const [server, bare] = [await startServer(estate), await startBare(estate)];
  try {
    for (const path of [list, detail]) await assertSame([server.url, bare.url], path, each[0] as Headers);
    const of = (name: string, url: string, path: string, floor?: string): ApiTarget => ({
      ...{ name, url, path, headers: {}, each },
      ...(floor && { bare: floor }),
    });
    const targets = [
      of(EMPTY_JSON, server.url, "/api/bench"),
      of("API list", server.url, list, "bare list"),
      of("bare list", bare.url, list),
      of("API detail", server.url, detail, "bare detail"),
      of("bare detail", bare.url, detail),
    ];
    return await load(targets, seconds);
  } finally {
    await bare.stop();
    await server.stop();
  }
}

/** A token for each of the staff, all of whom see everything here: nobody's calls come to their limit. */
async function tokensOfTheStaff(): Promise<Headers[]> {
  await pool.query("update staff set can_access_all_maintenance = true");
  const staff = await prisma.staff.findMany({ where: { isActive: true }, select: { userId: true } });
  const wish = { name: "Bench", days: 30, scopes: ["maintenance:read" as const] };
  const headers: Headers[] = [];
  for (const { userId } of staff) {
    const actor = await loadActor(userId);
    if (actor) headers.push({ authorization: `Bearer ${(await createToken(actor, wish)).token}` });
  }
  return headers;
}

async function aTicket(): Promise<string> {
  const { ticketNumber } = await prisma.maintenanceRequest.findFirstOrThrow({
    where: { status: "CLOSED", attachments: { some: {} } },
    orderBy: { createdAt: "desc" },
  });
  return ticketNumber;
}

/** In a process of its own, as the product is. */
async function startBare({ env }: BenchEstate) {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL("./api-bare.mjs", import.meta.url)), {
    env: { ...process.env, ...env, NODE_ENV: "production", PORT: String(port) },
    execArgv: [],
  });
  await once(child, "message");
  const stop = async () => {
    const gone = once(child, "exit");
    child.kill();
    await gone;
  };
  return { url: `http://localhost:${port}`, stop };
}

/** Otherwise two different things would be compared. */
async function assertSame(urls: string[], path: string, headers: Headers) {
  const [own, bare] = await Promise.all(
    urls.map(async (url) => {
      const response = await fetch(url + path, { headers });
      if (!response.ok) throw new Error(`${url}${path} answers ${response.status}.`);
      return response.json();
    }),
  );
  deepStrictEqual(bare, own, `The bare server answers ${path} differently.`);
}

async function load(targets: ApiTarget[], seconds: number): Promise<ApiResult[]> {
  const rounds = new Map<string, Measured[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await shoot(target.url, target, Math.min(2, seconds));
  for (let n = 1; n <= ROUNDS; n++) {
    say(`API, round ${n} of ${ROUNDS}`);
    for (const target of targets) rounds.get(target.name)?.push(await shoot(target.url, target, seconds));
  }
  const middle = (name: string, key: keyof Measured) =>
    median((rounds.get(name) ?? []).map((measured) => measured[key]));
  return targets.map(({ name, bare }) => ({
    name,
    rate: middle(name, "rate"),
    p50: middle(name, "p50"),
    p99: middle(name, "p99"),
    ofEmpty: round(middle(name, "rate") / middle(EMPTY_JSON, "rate")),
    bare: bare ? round(middle(bare, "rate") / middle(name, "rate")) : null,
  }));
}
