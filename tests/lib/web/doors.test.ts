import { createECDH } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  changePasswordAction,
  endSessionsAction,
  registerDeviceAction,
} from "@/app/(estate)/profile/actions";
import {
  registerStaffAction,
  signInAction,
  signInDemoAction,
  signOutAction,
  verifyEmailAction,
} from "@/app/(public)/actions";
import { ensurePushKeys } from "@/lib/notifications/push/ensure-push-keys";
import { hashPassword } from "@/lib/people/password";
import { conflict, invalid } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { prisma } from "@/lib/platform/prisma";
import { defineAction } from "@/lib/web/define-action";
import { defineRoute } from "@/lib/web/define-route";
import { currentActor, requireStaff, requireUser } from "@/lib/web/session";
import { encodeSession, writeSessionCookie } from "@/lib/web/session-cookie";
import { systemActor } from "../../support/actors";
import { aResident, aStaff } from "../../support/factories";
import { newRequest, redirectOf, request } from "../../support/request";

vi.mock("next/headers", async () => (await import("../../support/request")).nextHeaders);
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const COOKIE = "next-auth.session-token";
const PASSWORD = "correct horse battery";
const passwordHash = await hashPassword(PASSWORD);
const enter = async (person: { id: string }, version = 0) =>
  writeSessionCookie({ userId: person.id, version });

beforeEach(() => newRequest());

describe("the session", () => {
  test("is the person, with the id of the request", async () => {
    const asha = await aResident();
    await enter(asha);
    expect(await currentActor()).toMatchObject({ kind: "user", userId: asha.id, requestId: "req-test" });
  });

  test("is nobody without a cookie, with a forged, foreign or ended one", async () => {
    const asha = await aResident();
    const anonymous = { kind: "anonymous", requestId: "req-test" };
    expect(await currentActor()).toEqual(anonymous);
    for (const token of [
      "",
      "garbage",
      "a.b.c.d.e",
      (await encodeSession({ userId: asha.id, version: 0 })).slice(0, -4),
    ]) {
      request.cookies.set(COOKIE, token);
      expect(await currentActor()).toEqual(anonymous);
    }
    await enter(asha, 1);
    expect(await currentActor()).toEqual(anonymous);
  });

  test("is required by pages: strangers are sent to sign in and back, residents see no staff pages", async () => {
    newRequest({ "x-path": "/maintenance?q=tap" });
    expect(await redirectOf(requireUser)).toBe("/sign-in?next=%2Fmaintenance%3Fq%3Dtap");
    await enter(await aResident());
    await expect(requireStaff()).rejects.toMatchObject({ digest: expect.stringContaining("404") });
    await enter(await aStaff());
    await expect(requireStaff()).resolves.toMatchObject({ kind: "user" });
  });
});

describe("signing in by the form", () => {
  test("sets the cookie and goes where the person wanted to go, on this site only", async () => {
    const asha = await aResident({ passwordHash });
    const go = (next: string) =>
      redirectOf(() => signInAction(null, form({ email: asha.email, password: PASSWORD, next })));
    expect(await go("/maintenance")).toBe("/maintenance");
    expect(await currentActor()).toMatchObject({ userId: asha.id });
    expect(await go("//evil.example")).toBe("/");
  });

  test("keeps the address and never the password when it is refused", async () => {
    const state = await signInAction(null, form({ email: "who@khaki.example", password: "guess" }));
    expect(state).toMatchObject({
      ok: false,
      error: { kind: "forbidden" },
      values: { email: "who@khaki.example" },
    });
    expect(JSON.stringify(state)).not.toContain("guess");
    expect(request.cookies.has(COOKIE)).toBe(false);
  });

  test("by a demo button does nothing outside demo mode", async () => {
    await aResident({ email: "asha.menon@demo.khaki.example" });
    const state = await signInDemoAction(null, form({ demo: "asha.menon@demo.khaki.example" }));
    expect(state).toMatchObject({ ok: false, error: { kind: "not_found" } });
  });
});

test("a changed password keeps this browser signed in and ends the others; signing out everywhere ends all", async () => {
  const asha = await aResident({ passwordHash });
  await enter(asha);
  const other = request.cookies.get(COOKIE) as string;
  const done = await changePasswordAction(
    null,
    form({ currentPassword: PASSWORD, password: "another secret", passwordAgain: "another secret" }),
  );
  expect(done).toMatchObject({ ok: true });
  expect(await currentActor()).toMatchObject({ userId: asha.id });
  request.cookies.set(COOKIE, other);
  expect(await currentActor()).toMatchObject({ kind: "anonymous" });
  await enter(asha, 1);
  expect(await redirectOf(() => endSessionsAction(null, form({})))).toBe("/sign-in?notice=ended");
  await enter(asha, 1);
  expect(await currentActor()).toMatchObject({ kind: "anonymous" });
});

test("signing out ends this browser's session only", async () => {
  const asha = await aResident();
  await enter(asha);
  const other = request.cookies.get(COOKIE) as string;
  expect(await redirectOf(() => signOutAction(null, form({})))).toBe("/sign-in");
  expect(await currentActor()).toMatchObject({ kind: "anonymous" });
  request.cookies.set(COOKIE, other);
  expect(await currentActor()).toMatchObject({ userId: asha.id });
});

test("who signs out, or signs in as somebody else, ends the notifications of this browser", async () => {
  await ensurePushKeys(systemActor("test"));
  const [asha, vikram] = [await aResident({ passwordHash }), await aResident({ passwordHash })];
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  const browser = {
    endpoint: "https://push.example.com/1",
    p256dh: curve.getPublicKey("base64url"),
    auth: "A".repeat(22),
  };
  const devices = () => prisma.pushSubscription.count({ where: { userId: asha.id } });
  const signIn = ({ email }: { email: string }) =>
    redirectOf(() => signInAction(null, form({ email, password: PASSWORD, next: "/" })));
  const turnOn = () => registerDeviceAction(null, form(browser));

  newRequest({ "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0" });
  await signIn(asha);
  expect(await turnOn()).toMatchObject({ ok: true, data: { name: "Firefox on Linux" } });
  await signIn(asha);
  expect(await devices()).toBe(1);
  await redirectOf(() => signOutAction(null, form({})));
  expect(await devices()).toBe(0);

  await signIn(asha);
  await turnOn();
  await signIn(vikram);
  expect(await devices()).toBe(0);
});

test("a wrong registration names its fields, keeps what was typed and writes nothing", async () => {
  const before = await prisma.user.count();
  const state = await registerStaffAction(
    null,
    form({ name: "Ravi", email: "ravi", password: "secret words", role: "KING" }),
  );
  expect(state).toMatchObject({ ok: false, values: { name: "Ravi", email: "ravi", role: "KING" } });
  expect(Object.keys((state as { fields: object }).fields)).toEqual(
    expect.arrayContaining(["email", "role", "employeeId", "hireDate"]),
  );
  expect(JSON.stringify(state)).not.toContain("secret words");
  expect(await prisma.user.count()).toBe(before);
});

test("a made-up token is a field error", async () => {
  expect(await verifyEmailAction(null, form({ token: "x".repeat(43) }))).toMatchObject({
    fields: { token: [expect.stringContaining("expired")] },
  });
});

describe("an action", () => {
  const schema = z.object({ title: z.string().min(1, "Please enter a title.") });
  const act = (verb: Parameters<typeof defineAction<typeof schema, unknown>>[0]["verb"], more = {}) =>
    defineAction({ schema, isPublic: true, verb, ...more });

  test("sends strangers to sign in and back to the page of the form", async () => {
    newRequest({ "x-path": "/maintenance/create" });
    const action = act(async () => ({}), { isPublic: false });
    expect(await redirectOf(() => action(null, form({ title: "x" })))).toBe(
      "/sign-in?next=%2Fmaintenance%2Fcreate",
    );
  });

  test("hands the verb the parsed input and the form's key, and answers with the message", async () => {
    const verb = vi.fn(async () => ({ id: 7 }));
    const action = act(verb, { done: () => ({ message: "Done." }) });
    expect(await action(null, form({ title: "x", idempotencyKey: "key-12345678", other: "y" }))).toEqual({
      ok: true,
      data: { id: 7 },
      message: "Done.",
    });
    expect(verb).toHaveBeenCalledWith(expect.objectContaining({ requestId: "req-test" }), {
      title: "x",
      idempotencyKey: "key-12345678",
    });
  });

  test("shows refusals as they are and bugs as a reference only", async () => {
    const values = { title: "x" };
    const run = (error: unknown) => act(async () => Promise.reject(error))(null, form(values));
    expect(await run(conflict("a.b", "Somebody was faster."))).toEqual({
      ok: false,
      error: { kind: "conflict", message: "Somebody was faster." },
      values,
    });
    expect(await run(invalid("title", "a.b", "Taken."))).toEqual({
      ok: false,
      fields: { title: ["Taken."] },
      values,
    });
    const logged = vi.spyOn(log(), "error").mockImplementation(() => {});
    const bug = await run(new Error("password=hunter2 at /srv/app"));
    expect(bug).toMatchObject({
      ok: false,
      error: { kind: "internal", message: expect.stringContaining("req-test"), requestId: "req-test" },
    });
    expect(JSON.stringify(bug)).not.toContain("hunter2");
    expect(logged).toHaveBeenCalledOnce();
  });

  test("is limited per person or address", async () => {
    const action = act(async () => ({}), { limit: { name: "twice", limit: 2, seconds: 60 } });
    const results = [];
    for (let i = 0; i < 3; i++) results.push(await action(null, form({ title: "x" })));
    expect(results.map((each) => each?.ok)).toEqual([true, true, false]);
    newRequest({ "x-khaki-peer": "10.9.8.8" });
    expect(await action(null, form({ title: "x" }))).toMatchObject({ ok: true });
  });
});

describe("a route", () => {
  const schema = z.object({ id: z.string(), title: z.string("Please enter a title.").max(10, "Too long.") });
  const route = defineRoute({ schema, status: 201, isPublic: true, verb: async (_, input) => input });
  const call = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    route(
      new Request("http://localhost:3000/api/things/1", {
        method: "POST",
        body,
        headers: { origin: "http://localhost:3000", ...headers },
      }),
      {
        params: Promise.resolve({ id: "1" }),
      },
    );

  test("answers the verb's result; the path wins over the body", async () => {
    const response = await call(JSON.stringify({ id: "2", title: "x" }), {
      "idempotency-key": "key-12345678",
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: "1", title: "x", idempotencyKey: "key-12345678" });
  });

  test.each([
    ["a foreign page", "{}", { origin: "https://evil.example" }, 403, "forbidden"],
    ["a page without an origin", "{}", { origin: "null" }, 403, "forbidden"],
    ["what is not JSON", "{", {}, 422, "validation"],
    ["a list", "[]", {}, 422, "validation"],
    ["a wrong field", '{"title":7}', {}, 422, "validation"],
    ["a body of 2 MB", JSON.stringify({ title: "x".repeat(2_000_000) }), {}, 422, "validation"],
  ])("refuses %s", async (_, body, headers, status, code) => {
    const response = await call(body, headers);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect([response.status, await response.json()]).toEqual([
      status,
      expect.objectContaining({ code, requestId: "req-test" }),
    ]);
  });

  test("asks strangers to sign in, and shows a bug as a reference only", async () => {
    const context = { params: Promise.resolve({}) };
    const get = () => new Request("http://localhost:3000/api/things");
    const closed = defineRoute({ verb: async () => ({}) });
    expect((await closed(get(), context)).status).toBe(401);
    vi.spyOn(log(), "error").mockImplementation(() => {});
    const broken = defineRoute({ isPublic: true, verb: async () => Promise.reject(new Error("hunter2")) });
    const response = await broken(get(), context);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
  });
});
