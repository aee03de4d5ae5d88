import { describe, expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "@/lib/web/api/operations";
import { refuseBody } from "@/lib/web/body-limit";
import { clientIp, PEER_HEADER } from "@/lib/web/client-ip";
import { fieldErrors, formInput, typedValues } from "@/lib/web/form-input";
import { safeNextPath, signInPath } from "@/lib/web/next-path";
import { securityHeaders } from "@/lib/web/security-headers";

describe("after signing in", () => {
  test.each(["/maintenance", "/maintenance?status=OPEN&q=a%20b", "/maintenance/MNT-2026-00001#timeline"])(
    "%s is kept",
    (path) => {
      expect(safeNextPath(path)).toBe(path);
    },
  );
  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\/evil",
    "/\t/evil.example",
    "javascript:alert(1)",
    "maintenance",
    "",
    null,
    undefined,
    7,
    ["/a"],
    `/${"x".repeat(2000)}`,
  ])("%j leads home", (path) => expect(safeNextPath(path)).toBe("/"));
  test("the sign-in page is told where to go back to", () => {
    expect(signInPath("/maintenance?q=a&b=c")).toBe("/sign-in?next=%2Fmaintenance%3Fq%3Da%26b%3Dc");
    expect(signInPath("/")).toBe("/sign-in");
  });
});

describe("the caller's address", () => {
  const headers = (forwarded?: string) =>
    new Headers({ [PEER_HEADER]: "10.0.0.9", ...(forwarded ? { "x-forwarded-for": forwarded } : {}) });
  test.each([
    [
      "is the connection's without trusted proxies, whatever the client claims",
      0,
      "1.1.1.1, 2.2.2.2",
      "10.0.0.9",
    ],
    ["is what the one trusted proxy saw", 1, "6.6.6.6, 2.2.2.2", "2.2.2.2"],
    ["is what the outer of two trusted proxies saw", 2, "6.6.6.6, 2.2.2.2, 3.3.3.3", "2.2.2.2"],
    ["is the first known when fewer proxies answered", 2, "2.2.2.2", "2.2.2.2"],
    [
      "is one for a whole IPv6 network, which is one household",
      1,
      "2001:db8:1:2:3:4:5:6",
      "2001:db8:1:2::/64",
    ],
    ["is one for a short IPv6 address too", 1, "2001:db8::7", "2001:db8:0:0::/64"],
    ["is the IPv4 address inside an IPv6 one", 1, "::ffff:1.2.3.4", "1.2.3.4"],
    ["is the connection's when no proxy said anything", 1, undefined, "10.0.0.9"],
  ])("%s", (_, proxies, forwarded, ip) => expect(clientIp(headers(forwarded), proxies)).toBe(ip));
});

describe("a form", () => {
  const form = () => {
    const data = new FormData();
    for (const [key, value] of [
      ["name", "Asha\0 \ud800"],
      ["role", "A"],
      ["role", "B"],
      ["ids[]", "1"],
      ["$ACTION_ID", "x"],
      ["__proto__", "x"],
      ["password", "secret"],
      ["token", "t"],
    ])
      data.append(key as string, value as string);
    data.append("photo", new File(["x"], "a.jpg"));
    data.append("empty", new File([], ""));
    return data;
  };
  test("becomes an object: lists, files, no fields of the framework, nothing the database cannot store", () => {
    expect(formInput(form())).toEqual({
      name: "Asha \ufffd",
      role: ["A", "B"],
      ids: ["1"],
      password: "secret",
      token: "t",
      photo: expect.any(File),
    });
  });
  test("never gives back passwords, tokens or files", () => {
    expect(typedValues(form())).toEqual({ name: "Asha \ufffd", role: ["A", "B"], ids: ["1"] });
  });
  test("names each wrong field once, lists by their own name", () => {
    const schema = z.object({ a: z.string("No text."), list: z.array(z.string("No text.")) });
    const error = schema.safeParse({ a: 1, list: [1, 2] }).error as z.ZodError;
    expect(fieldErrors(error)).toEqual({ a: ["No text."], list: ["No text."] });
  });
});

describe("a request's body", () => {
  const MB = 1024 * 1024;
  const post = (path: string, headers: Record<string, string>, method = "POST") => ({
    method,
    path,
    headers: new Headers(headers),
  });
  const of = (bytes: number) => ({ "content-length": String(bytes) });
  test.each([
    ["of 1 MB is fine anywhere", "/register/resident", MB, false, undefined],
    ["larger is refused", "/register/resident", MB + 1, true, 413],
    ["with photos is fine for people who are signed in", "/maintenance/create", 62 * MB, true, undefined],
    ["with photos is refused from strangers", "/maintenance/create", 2 * MB, false, 413],
    ["beyond six photos is refused", "/maintenance/create", 62 * MB + 1, true, 413],
    ["is not larger on a page that only begins alike", "/maintenance-tips", 2 * MB, true, 413],
  ])("%s", (_, path, bytes, signedIn, status) => {
    expect(refuseBody(post(path, of(bytes)), signedIn)?.status).toBe(status);
  });
  test("with files is fine wherever the API takes them", () => {
    const taking = OPERATIONS.filter(({ files }) => files).map(({ path }) =>
      path.replace(/\{\w+\}/g, "0198a3c0"),
    );
    expect(taking.length).toBeGreaterThan(8);
    for (const path of taking)
      expect(refuseBody(post(`/api/v1${path}`, of(20 * MB), "PUT"), true), path).toBeNull();
    expect(refuseBody(post("/api/v1/areas/0198a3c0", of(2 * MB)), true)?.status).toBe(413);
  });
  test("of unknown length is refused, no body at all is fine", () => {
    expect(refuseBody(post("/sign-in", { "transfer-encoding": "chunked" }), true)?.status).toBe(411);
    expect(refuseBody(post("/sign-in", {}), false)).toBeNull();
    expect(refuseBody(post("/", of(9 * MB), "GET"), false)).toBeNull();
  });
});

test("every page says where scripts may come from; only https is told to stay https", () => {
  const place = { path: "/", nonce: "abc", isDevelopment: false, isHttps: false };
  const policy = securityHeaders(place)["content-security-policy"];
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-eval");
  expect(securityHeaders(place)).not.toHaveProperty("strict-transport-security");
  expect(securityHeaders({ ...place, isHttps: true })).toHaveProperty("strict-transport-security");
  expect(securityHeaders({ ...place, path: "/api/live" })["content-security-policy"]).toBe(
    "default-src 'none'; frame-ancestors 'none'",
  );
  expect(securityHeaders({ ...place, path: "/sw.js" })["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self'",
  );
});
