import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as openApi } from "@/app/api/openapi.json/route";
import { log } from "@/lib/platform/log";
import { pool, prisma } from "@/lib/platform/prisma";
import { consume } from "@/lib/platform/rate-limit";
import { OPERATIONS } from "@/lib/web/api/operations";
import { AUDIT_VERIFICATIONS } from "@/lib/web/limits";
import { writeSessionCookie } from "@/lib/web/session-cookie";
import { proxy } from "@/proxy";
import { anAdministrator, aRequest, aResident, aStaff } from "../../../support/factories";
import { newRequest } from "../../../support/request";
import { aProgramOf, callApi } from "./program";

vi.mock("next/headers", async () => (await import("../../../support/request")).nextHeaders);
beforeEach(() => newRequest());

const asha = await aResident();
const meera = await aStaff();
const OWN = { origin: "http://localhost:3000" };
const enter = ({ id }: { id: string }) => writeSessionCookie({ userId: id, version: 0 });

describe("who asks", () => {
  test("is nobody without a session or a token, and is told how to be somebody", async () => {
    const answer = await callApi("GET", "/me");
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="The Khaki Estate"');
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 401, code: "not_signed_in", requestId: "req-test" });
  });

  test("is not the one in the cookie when a token is given that is good no more", async () => {
    await enter(asha);
    const answer = await callApi("GET", "/me", { headers: { authorization: "Bearer khaki_gone" } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain('error="invalid_token"');
  });

  test("is the person of the session; their changes come from our own pages only", async () => {
    await enter(asha);
    expect(await (await callApi("GET", "/me")).json()).toMatchObject({ userId: asha.id, isAdmin: false });
    const read = (headers: Record<string, string>) => callApi("POST", "/notifications/reading", { headers });
    expect((await read(OWN)).status).toBe(200);
    expect((await read({ origin: "https://evil.example" })).status).toBe(403);
    expect((await read({})).status).toBe(403);
  });

  test("is not the person whose work our own page sends, if somebody else has signed in there since", async () => {
    const ravi = await aStaff({ role: "ELECTRICIAN" });
    const { id, ticketNumber } = await aRequest({ from: asha, status: "ASSIGNED", assignedTo: ravi });
    await enter(ravi);
    const start = (person: { id: string }) =>
      callApi("POST", `/maintenance/${ticketNumber}/start`, {
        headers: { ...OWN, "x-khaki-person": person.id, "idempotency-key": "start-in-the-lift" },
      });
    const refused = await start(asha);
    expect([refused.status, await refused.json()]).toMatchObject([401, { reason: "web.somebody_else" }]);

    const answers = await Promise.all([start(ravi), start(ravi)]);
    expect(
      answers.map(({ status }) => status),
      "sent twice, done once",
    ).toEqual([200, 200]);
    expect(await prisma.maintenanceUpdate.count({ where: { requestId: id, toStatus: "IN_PROGRESS" } })).toBe(
      1,
    );
  });

  test("with a token may do what its scopes say and no more, wherever the call comes from", async () => {
    const { call } = await aProgramOf(meera, ["maintenance:read"]);
    const { ticketNumber } = await aRequest({ from: asha });
    expect(await call("GET", `/maintenance/${ticketNumber}`)).toMatchObject({ status: 200 });
    const refused = { status: 403, body: { code: "forbidden", reason: "web.scope_missing" } };
    expect(await call("POST", `/maintenance/${ticketNumber}/acknowledgement`)).toMatchObject(refused);
    expect(await call("GET", "/residents")).toMatchObject(refused);
    const { call: write } = await aProgramOf(meera, ["maintenance:write"]);
    const headers = { origin: "https://sheets.example" };
    expect(await write("POST", `/maintenance/${ticketNumber}/acknowledgement`, { headers })).toMatchObject({
      status: 200,
    });
    const [entry] = await prisma.auditEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(entry).toMatchObject({ actorId: meera.id, requestId: "req-test" });
  });

  test("gets no more than their rights, whatever a token says", async () => {
    const { call } = await aProgramOf(meera);
    for (const path of ["/settings", "/audit"])
      expect(await call("GET", path)).toMatchObject({ status: 403, body: { reason: "web.scope_missing" } });
    await pool.query("update access_tokens set scopes = scopes || '{admin:read}' where user_id = $1", [
      meera.id,
    ]);
    for (const path of ["/settings", "/audit"])
      expect(await call("GET", path)).toMatchObject({ status: 404 });
  });
});

describe("every answer", () => {
  test("says what is left of the limit, and refuses what is past it", async () => {
    const { call } = await aProgramOf(await aResident());
    const { headers } = await call("GET", "/me");
    expect(headers.get("ratelimit-policy")).toBe('"api";q=600;w=60');
    expect(headers.get("ratelimit")).toBe('"api";r=599;t=60');
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    for (const refused of [await call("GET", "/nobody"), await call("GET", "/notifications?limit=0")])
      expect(refused.headers.has("ratelimit"), `${refused.status}`).toBe(refused.status === 422);
    await pool.query("update rate_limits set count = 600 where key like 'api:%'");
    const over = await call("GET", "/me");
    expect(over).toMatchObject({ status: 429, body: { code: "rate_limited" } });
    expect(over.headers.get("ratelimit")).toMatch(/^"api";r=0;t=\d+$/);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(0);
    await pool.query("delete from rate_limits where key like 'api:%'");
  });

  test("of what costs more counts together with the screens, and leaves the other calls alone", async () => {
    const administrator = await anAdministrator();
    const { call } = await aProgramOf(administrator);
    const { name, limit } = AUDIT_VERIFICATIONS;
    for (let n = 1; n < limit; n++) await consume(AUDIT_VERIFICATIONS, administrator.id);
    expect(await call("POST", "/audit/verification")).toMatchObject({ status: 200 });
    const over = await call("POST", "/audit/verification");
    expect(over).toMatchObject({ status: 429, body: { code: "rate_limited" } });
    // The calls themselves go on: the one that was refused was one of them.
    expect(over.headers.get("ratelimit")).toMatch(/^"api";r=59\d;t=\d+$/);
    expect(Number(over.headers.get("retry-after"))).toBeGreaterThan(60);
    expect(await call("GET", "/me")).toMatchObject({ status: 200 });
    await pool.query("delete from rate_limits where key like $1", [`${name}:%`]);
  });

  test("of an address or a method that is none is a problem", async () => {
    expect((await callApi("GET", "/nothing/here")).status).toBe(404);
    const answer = await callApi("DELETE", "/categories");
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, POST");
    expect(await answer.json()).toMatchObject({ status: 405, code: "method_not_allowed" });
  });

  test("to a body that is none says so", async () => {
    const { token } = await aProgramOf(asha);
    const authorization = `Bearer ${token}`;
    for (const body of [["a list"], "a text", null])
      expect(await callApi("POST", "/maintenance", { headers: { authorization }, body })).toMatchObject({
        status: 422,
      });
    const headers = { authorization, "content-type": "multipart/form-data; boundary=x" };
    const form = await callApi("POST", "/maintenance", { headers, body: "no form" });
    expect(await form.json()).toMatchObject({ status: 422, reason: "web.not_a_form" });
  });

  test("takes photos from a token of ours, and from nobody else", async () => {
    const { token } = await aProgramOf(asha);
    const send = (authorization: string) =>
      proxy(
        new NextRequest("http://localhost:3000/api/v1/maintenance", {
          method: "POST",
          headers: { authorization, "content-length": "20000000" },
        }),
      );
    expect((await send(`Bearer ${token}`)).status).toBe(200);
    const refused = await send(`Bearer ${token.replace("khaki_", "khaki-")}`);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 413, reason: "web.body_size" });
  });

  test("of a bug of ours has its reference and nothing else", async () => {
    const error = vi.spyOn(log(), "error").mockImplementation(() => {});
    const { call } = await aProgramOf(asha);
    await pool.query("alter table maintenance_categories rename to gone");
    const { status, body } = await call("GET", "/categories").finally(() =>
      pool.query("alter table gone rename to maintenance_categories"),
    );
    expect(status).toBe(500);
    expect(body).toMatchObject({ code: "internal", requestId: "req-test" });
    expect(JSON.stringify(body)).not.toMatch(/relation|gone|select/);
    expect(error).toHaveBeenCalled();
  });
});

test("the settings change for those who know what they were", async () => {
  const { call } = await aProgramOf(await anAdministrator());
  const etag = (await call("GET", "/settings")).headers.get("etag") ?? "";
  const change = (body: object) => call("PATCH", "/settings", { body, headers: { "if-match": etag } });
  expect(await change({ reopenDays: 21 })).toMatchObject({ status: 200, body: { changed: ["reopenDays"] } });
  expect(await change({ reopenDays: 7 })).toMatchObject({ status: 412 });
  expect(await call("PATCH", "/settings", { body: { reopenDay: 7 } })).toMatchObject({ status: 422 });
  expect((await call("GET", "/settings")).body).toMatchObject({ reopenDays: 21 });
});

test("a resident's record is read by managers only, and the resident sees by whom", async () => {
  const { call } = await aProgramOf(meera);
  const { body } = await call("GET", `/residents?search=${encodeURIComponent(asha.name)}`);
  const [row] = body.items as Record<string, unknown>[];
  expect(row).toMatchObject({ userId: asha.id, name: asha.name });
  expect(Object.keys(row ?? {}).filter((key) => /phone|email|contact/i.test(key))).toEqual([]);
  expect(await prisma.access.count({ where: { residentId: asha.id } })).toBe(0);
  expect((await call("GET", `/residents/${row?.id}`)).body).toMatchObject({ phoneNumber: "+919845012345" });
  expect(await prisma.access.count({ where: { residentId: asha.id, viewerId: meera.id } })).toBe(2);
  const { call: peek } = await aProgramOf(asha);
  expect(await peek("GET", "/residents")).toMatchObject({ status: 403 });
  expect(await peek("GET", `/residents/${row?.id}`)).toMatchObject({ status: 404 });
});

test("the document has every operation once, and is one that generators understand", async () => {
  const document = (await openApi().json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toBe("3.1.0");
  const documented = Object.entries(document.paths).flatMap(([path, entry]) =>
    Object.keys(entry).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
  expect(documented.sort()).toEqual(declared.sort());
  const ids = Object.values(document.paths).flatMap((entry) =>
    Object.values(entry).map((each) => each.operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]\w+$/.test(id))).toEqual([]);
});
