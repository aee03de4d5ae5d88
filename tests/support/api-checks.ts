import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import type { Documented } from "./api-document";
import { type Estate, EVERYBODY, type Who } from "./api-estate";
import type { Expectation, Given } from "./api-expectation";
import { type Answer, type Caller, otherScope, type Sent } from "./api-program";

const NOT_BY_TOKEN = "web.not_by_token";

/** How many do the same at the same moment. */
export const MANY = 20;

type Case = { estate: Estate; operation: Documented; expectation: Expectation; given: Given };

export const addressOf = ({ path }: Documented, { at = [] }: Given): string => {
  const parts = [at].flat();
  return path.replace(/\{\w+\}/g, () => encodeURIComponent(parts.shift() ?? ""));
};

const ask = ({ operation, given }: Case, who: Caller, more: Sent = {}) =>
  who.call(operation.method, addressOf(operation, given), {
    ...given,
    ...more,
    headers: { ...given.headers, ...more.headers },
  });

/** The document promises this answer. */
function check({ name, faults }: Documented, answer: Answer): void {
  expect(faults(answer), `${name} answered ${JSON.stringify(answer.body).slice(0, 600)}`).toEqual([]);
}

/** Nobody, those whom the rules refuse, and a token that is good for something else; each as the document says. */
export async function checkRefusals(all: Case): Promise<void> {
  const { estate, operation, expectation } = all;
  const { refused } = expectation;
  const narrow = estate[expectation.may].narrow[otherScope(operation.scope)];
  const [nobody, wrongScope, ...others] = await Promise.all([
    ask(all, estate.nobody),
    ask(all, narrow),
    ...refused.map((who) => askAs(all, who)),
  ]);
  for (const each of [nobody, wrongScope, ...others]) check(operation, each);
  expect(nobody).toMatchObject({ status: 401, body: { code: "not_signed_in" } });
  expect(nobody.headers["www-authenticate"]).toMatch(/^Bearer /);
  expect(wrongScope).toMatchObject({ status: 403, body: { reason: "web.scope_missing" } });
  const allowed = refused.filter((_, n) => ![403, 404].includes(others[n]?.status as number));
  expect(allowed, "who is refused").toEqual([]);
}

/** Somebody whose tokens cannot have the scope at all is asked in a browser: it is the rule that has to refuse them. */
async function askAs(all: Case, who: Who): Promise<Answer> {
  const { estate } = all;
  const answer = await ask(all, estate[who]);
  const { reason } = answer.body as { reason?: string };
  return reason === "web.scope_missing" || reason === NOT_BY_TOKEN
    ? ask(all, estate[who].browser, estate.ownPage)
    : answer;
}

export async function checkSuccess(all: Case): Promise<void> {
  const { operation, expectation } = all;
  if (expectation.told) {
    const answer = await ask(all, all.estate[expectation.may]);
    check(operation, answer);
    return expect(answer.status).toBe(expectation.told);
  }
  if (!operation.scope) return checkScreens(all);
  if (operation.takes("If-Match")) await checkStale(all);
  if (operation.method === "PATCH") return checkVersions(all);
  if (operation.takes("Idempotency-Key")) return checkOnce(all);
  if (operation.method === "GET") return checkReaders(all);
  await succeed(all, await ask(all, all.estate[all.expectation.may]));
}

/** What no token may do, whatever its scopes, is done in a browser. */
async function checkScreens(all: Case): Promise<void> {
  const { estate, operation, expectation } = all;
  const refused = await ask(all, estate[expectation.may]);
  check(operation, refused);
  expect(refused).toMatchObject({ status: 403, body: { reason: NOT_BY_TOKEN } });
  await succeed(all, await ask(all, estate[expectation.may].browser, estate.ownPage));
}

async function checkReaders(all: Case): Promise<void> {
  const { estate, operation, expectation } = all;
  const readers = EVERYBODY.filter((who) => !expectation.refused.includes(who));
  const answers = await Promise.all(readers.map((who) => askAs(all, who)));
  expect(Object.fromEntries(readers.map((who, n) => [who, answers[n]?.status]))).toEqual(
    Object.fromEntries(readers.map((who) => [who, operation.success])),
  );
  for (const each of answers) check(operation, each);
  const head = await estate[expectation.may].call("HEAD", addressOf(operation, all.given), all.given);
  expect(head.status, "HEAD").toBe(operation.success);
}

/** Nothing is done for whoever read something else. */
async function checkStale(all: Case): Promise<void> {
  const { estate, operation, expectation } = all;
  const stale = await ask(all, estate[expectation.may], { headers: { "If-Match": '"long-ago"' } });
  check(operation, stale);
  expect(stale.status).toBe(412);
}

/** Of many with one ETag one is saved, and the others are told. */
async function checkVersions(all: Case): Promise<void> {
  const { estate, operation, expectation, given } = all;
  const who = estate[expectation.may];
  // What is a part of something has its version.
  const { headers } = await who.call("GET", addressOf(operation, given).replace(/\/correction$/, ""));
  const etag = { "If-Match": headers.etag as string };
  const answers = await atOnce((n) =>
    ask(all, who, { headers: etag, ...(given.bodies && { body: given.bodies(n) }) }),
  );
  for (const each of answers) check(operation, each);
  expect(countOf(answers)).toEqual({ [operation.success]: 1, 412: MANY - 1 });
}

/** Many with one key are one, and get the same answer. */
async function checkOnce(all: Case): Promise<void> {
  const headers = { "Idempotency-Key": randomUUID() };
  const who = all.estate[all.expectation.may];
  const answers = await atOnce(() => ask(all, who, { headers }), all.given.times);
  expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
  await succeed(all, answers[0] as Answer);
}

/** What was made can be read where it says. */
async function succeed({ estate, operation, expectation }: Case, answer: Answer): Promise<void> {
  check(operation, answer);
  expect(answer.status, JSON.stringify(answer.body)).toBe(operation.success);
  const { location } = answer.headers;
  if (!location) return;
  const read = await estate[expectation.may].call("GET", location.replace(/^\/api\/v1/, ""));
  expect(read.status, `GET ${location}`).toBe(200);
}

export const atOnce = (ask: (n: number) => Promise<Answer>, length = MANY) =>
  Promise.all(Array.from({ length }, (_, n) => ask(n)));

export const countOf = (answers: Answer[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
