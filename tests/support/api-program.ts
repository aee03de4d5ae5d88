import { type APIRequestContext, request } from "@playwright/test";
import { makeTokens, signIn } from "./api-sign-in";

export type Answer = { status: number; headers: Record<string, string>; body: unknown };
export type Sent = {
  query?: Record<string, string>;
  body?: unknown;
  form?: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;
  headers?: Record<string, string>;
};
export type Fields = Record<string, unknown>;

export type Caller = {
  /** `path` is below /api/v1. */
  call: (method: string, path: string, sent?: Sent) => Promise<Answer>;
  /** What is answered when it is done; anything else is a fault of the test. */
  made: (method: string, path: string, sent?: Sent) => Promise<Fields>;
  items: (path: string, query?: Record<string, string>) => Promise<Fields[]>;
};
/** Somebody of the demo, with a token for everything, tokens that are good for one thing only, and in a browser. */
export type Program = Caller & {
  narrow: Record<Narrow, Caller>;
  browser: Caller;
  /** What the calls of each bring along, for whoever makes calls in another way. */
  headers: { token: Headers; narrow: Headers; browser: Headers };
};
type Headers = Record<string, string>;

const NARROW = ["people:read", "maintenance:read"] as const;
type Narrow = (typeof NARROW)[number];

/** One that a call which needs another scope must not be made with. */
export const otherScope = (scope: string): Narrow => (scope === NARROW[0] ? NARROW[1] : NARROW[0]);

export const nobodyAt = (url: string): Promise<Caller> => callerWith(url, {});

export async function programOf(url: string, email: string): Promise<Program> {
  const context = await request.newContext({ baseURL: url });
  await signIn({ context, url }, email);
  const [token, ...others] = await makeTokens({ context, url }, NARROW);
  const callers = await Promise.all(others.map((each) => callerWith(url, bearer(each))));
  const narrow = Object.fromEntries(NARROW.map((scope, n) => [scope, callers[n]])) as Record<Narrow, Caller>;
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { token: bearer(token), narrow: bearer(others[0]), browser: { cookie, origin: url } };
  return { ...(await callerWith(url, bearer(token))), narrow, browser: callerOf(context), headers };
}

const bearer = (token = "") => ({ authorization: `Bearer ${token}` });

/**
 * Each call on a connection of its own: one that was kept may be closed by the server in the moment of its use. By number:
 * a client that tries both addresses of "localhost" now and then waits five seconds for the one that is not there.
 */
const callerWith = async (baseURL: string, headers: Record<string, string>) =>
  callerOf(
    await request.newContext({
      baseURL: baseURL.replace("localhost", "127.0.0.1"),
      extraHTTPHeaders: { ...headers, connection: "close" },
    }),
  );

function callerOf(context: APIRequestContext): Caller {
  const call: Caller["call"] = async (method, path, { query, body, form, headers } = {}) => {
    const answer = await context.fetch(`/api/v1${path}`, {
      method,
      maxRedirects: 0,
      ...(query && { params: query }),
      ...(headers && { headers }),
      ...(form ? { multipart: form } : body === undefined ? {} : { data: body }),
    });
    const isJson = method !== "HEAD" && /json/.test(answer.headers()["content-type"] ?? "");
    const read = isJson ? await answer.json() : await answer.body();
    return { status: answer.status(), headers: answer.headers(), body: read };
  };
  const made: Caller["made"] = async (method, path, sent) => {
    const { status, body } = await call(method, path, sent);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as Fields;
  };
  return {
    call,
    made,
    items: async (path, query) => (await made("GET", path, query && { query })).items as Fields[],
  };
}
