import type { Documented } from "../api-document";
import { type Estate, EVERYBODY, type Who } from "../api-estate";
import type { Answer } from "../api-program";
import { callOf } from "./calls";
import { Known } from "./known";
import { type Random, randomOf } from "./random";
import { type Call, send } from "./send";

type Asked = { operation: Documented; call: Call; who: string };
type Given = {
  estate: Estate;
  url: string;
  seed: number;
  rounds: number;
  /** Before each round. */
  refresh: () => Promise<unknown>;
};

/** Those who may do more ask more often. */
const CROWD = [
  ...["administrator", "administrator", "administrator's browser", "administrator's browser"],
  ...["manager", "manager", "manager's browser", "resident", "resident", "electrician", "accountant"],
  ...["neighbour", "electrician, narrowly", "administrator, narrowly", "resident's browser", "nobody"],
];

/** Who look at all lists to begin with: between them they see everything. */
const LOOKERS = ["administrator", "manager", "resident"];

/** So many calls are under way at once. */
const LANES = 4;

/**
 * Calls every operation of the document in each round, as somebody who knows nothing but the document and what was
 * answered so far. Answers with what was not as the document says, each with the call that shows it.
 */
export async function fuzz({ estate, url, seed, rounds, refresh }: Given) {
  const [random, known, operations] = [randomOf(seed), new Known(), [...estate.operations.values()]];
  const findings = new Map<string, string>();
  const helpful = new Map<string, Set<string>>();
  const refused = new Set<string>();
  const statuses: Record<number, number> = {};

  async function ask({ operation, call, who }: Asked): Promise<void> {
    const answer = await send(url, call).catch((error: Error) => error);
    const faults = answer instanceof Error ? [answer.message] : faultsOf(operation, answer);
    const status = answer instanceof Error ? 0 : answer.status;
    statuses[status] = (statuses[status] ?? 0) + 1;
    for (const fault of faults) {
      const name = `${operation.name} answered ${status}: ${fault}`;
      if (!findings.has(name)) findings.set(name, told(who, call, answer));
    }
    if (status === 401 || status === 403) refused.add(`${operation.name} ${who}`);
    if (answer instanceof Error || status >= 300) return;
    helpful.set(operation.name, (helpful.get(operation.name) ?? new Set()).add(who));
    known.learn(call.path.replace(/^\/api\/v1/, ""), answer.body);
  }

  const people = peopleOf(estate);
  const whoFor = ({ name }: Documented): string => {
    const before = [...(helpful.get(name) ?? [])];
    if (before.length && !random.once(4)) return random.of(before);
    const others = CROWD.filter((who) => !refused.has(`${name} ${who}`));
    return random.of(others.length && !random.once(6) ? others : CROWD);
  };
  const headersOf = (who: string) => people[who] as Record<string, string>;

  for (const who of EVERYBODY) known.protect((await estate[who].made("GET", "/me")) as object);
  const lists = operations.filter(({ method, path }) => method === "GET" && !path.includes("{"));
  const looks = lists.flatMap((operation) =>
    LOOKERS.map((who) => ({ operation, who, call: plainly(operation, headersOf(who)) })),
  );
  await refresh();
  await inLanes(looks, ask);
  for (let round = 0; round < rounds; round++) {
    await refresh();
    const calls = shuffled(operations, random).map((operation) => {
      const who = whoFor(operation);
      return { operation, who, call: callOf(operation, known, random, headersOf(who)) };
    });
    await inLanes(calls, ask);
  }
  const never = operations.filter(({ name }) => !helpful.has(name)).map(({ name }) => name);
  return { findings: [...findings].map(([name, call]) => `${name}\n${call}`), statuses, never };
}

function faultsOf({ faults }: Documented, answer: Answer): string[] {
  const { status, body } = answer;
  if (status >= 500) return [`the server failed: ${JSON.stringify(body).slice(0, 200)}`];
  const isTold = typeof body === "string" || status < 400 || (body as { status: number }).status === status;
  return [...faults(answer), ...(isTold ? [] : ["the problem has another status"])];
}

/** With all that they may, with a token that is good for little, in their browser; and nobody. */
function peopleOf(estate: Estate): Record<string, Record<string, string>> {
  const one = (who: Who) => {
    const { token, narrow, browser } = estate[who].headers;
    return [
      [who, token],
      [`${who}, narrowly`, narrow],
      [`${who}'s browser`, browser],
    ];
  };
  return { nobody: {}, ...Object.fromEntries(EVERYBODY.flatMap(one)) };
}

const plainly = ({ path }: Documented, headers: Record<string, string>): Call => ({
  method: "GET",
  path: `/api/v1${path}`,
  headers,
});

async function inLanes<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const lane = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let n = copy.length - 1; n > 0; n--) {
    const other = random.below(n + 1);
    [copy[n], copy[other]] = [copy[other] as T, copy[n] as T];
  }
  return copy;
}

/** Enough to send it again. */
function told(who: string, { method, path, headers, body, isChunked }: Call, answer: Answer | Error): string {
  const { authorization: _, cookie: __, ...others } = headers;
  const sent = [`${who}: ${method} ${path.slice(0, 500)}`, JSON.stringify(others).slice(0, 500)];
  if (isChunked) sent.push("as chunks");
  if (body) sent.push(`body: ${JSON.stringify(body.subarray(0, 1500).toString())}`);
  const got = answer instanceof Error ? answer.message : JSON.stringify(answer.body).slice(0, 800);
  return [...sent, `answer: ${got}`].map((line) => `    ${line}`).join("\n");
}
