import { DELETE, GET, PATCH, POST, PUT } from "@/app/api/v1/[[...path]]/route";
import { createToken } from "@/lib/people/tokens/create-token";
import { type Scope, scopesFor } from "@/lib/people/tokens/scopes";
import { as } from "../../../support/actors";
import { anAdministrator, aResident, aStaff } from "../../../support/factories";

const HANDLERS = { GET, POST, PUT, PATCH, DELETE };
type Method = keyof typeof HANDLERS;
type More = { body?: unknown; form?: FormData; headers?: Record<string, string> };

/** A program's call: `path` is below /api/v1 and may have a query. */
export async function callApi(method: Method, path: string, { body, form, headers = {} }: More = {}) {
  const url = new URL(`http://localhost:3000/api/v1${path}`);
  const sent = form ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(url, { method, headers, ...(sent !== undefined && { body: sent }) });
  const parts = url.pathname.split("/").slice(3);
  return HANDLERS[method](request, { params: Promise.resolve({ path: parts }) });
}

type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** Calls with a token of this person, with all scopes that could be of use to them unless said otherwise. */
export async function aProgramOf(person: { id: string }, scopes?: Scope[]) {
  const actor = await as(person);
  const { token } = await createToken(actor, { name: "Test", days: 30, scopes: scopes ?? scopesFor(actor) });
  const call = async (method: Method, path: string, more: More = {}): Promise<Answer> => {
    const headers = { ...more.headers, authorization: `Bearer ${token}` };
    const response = await callApi(method, path, { ...more, headers });
    const type = response.headers.get("content-type") ?? "";
    const body = type.includes("json") ? await response.json() : await response.text();
    return { status: response.status, headers: response.headers, body };
  };
  return { token, call };
}

/** A resident, a facility manager, an administrator and an electrician, each with a program. */
export async function fourPeople() {
  const [asha, meera, root] = [await aResident(), await aStaff(), await anAdministrator()];
  const ravi = await aStaff({ role: "ELECTRICIAN" });
  const [owner, manager, office, electrician] = await Promise.all([
    aProgramOf(asha),
    aProgramOf(meera),
    aProgramOf(root),
    aProgramOf(ravi),
  ]);
  return { asha, meera, root, ravi, owner, manager, office, electrician };
}
