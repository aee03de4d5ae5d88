import { NextRequest } from "next/server";
import { isValidElement, type ReactElement, type ReactNode } from "react";
import type { FormState } from "@/lib/web/form-state";
import type { Given } from "./expectations";

/** "in", "refused" (not found or not allowed), "sign in"; everything else is a fault and is told. */
export type Outcome = string;
type Action = (state: null, form: FormData) => Promise<FormState<unknown>>;
type Route = (request: Request, context: object) => Promise<Response>;
type Page = (props: object) => ReactNode | Promise<ReactNode>;

/** Asks for a page; the whole of it, because a guard may stand in one of its parts. */
export const openPage = (page: unknown, { params = {}, query = {} }: Given): Promise<Outcome> =>
  outcomeOf(async () => {
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) };
    await drawServerParts(await (page as Page)(props));
    return "in";
  });

/** Calls the async components of a page, which are the ones that read data, wherever they stand in it. */
async function drawServerParts(node: unknown): Promise<void> {
  if (Array.isArray(node)) return void (await Promise.all(node.map(drawServerParts)));
  if (!isValidElement(node)) return;
  const { type, props } = node as ReactElement<Record<string, unknown>>;
  if (typeof type === "function" && type.constructor.name === "AsyncFunction")
    await drawServerParts(await (type as (props: object) => Promise<unknown>)(props));
  await Promise.all(Object.values(props).map(drawServerParts));
}

export const submit = (action: unknown, { form = {} }: Given): Promise<Outcome> =>
  outcomeOf(async () => {
    const data = new FormData();
    for (const [name, values] of Object.entries(form))
      for (const value of [values].flat()) data.append(name, value);
    const state = await (action as Action)(null, data);
    if (!state || state.ok) return "in";
    if (state.fields) return `the form of this row is not valid: ${JSON.stringify(state.fields)}`;
    const { kind = "", message } = state.error ?? {};
    return ["forbidden", "not_found"].includes(kind) ? "refused" : `${kind}: ${message}`;
  });

export async function lookUp(action: unknown, asked: unknown, isVisitor: boolean): Promise<Outcome> {
  const found = await (action as (asked: unknown) => Promise<unknown[]>)(asked);
  if (found.length) return "in";
  return isVisitor ? "sign in" : "refused";
}

export const call = (route: unknown, name: string, { params = {}, query = {}, body }: Given) =>
  outcomeOf(async () => {
    const [method, address] = name.split(" ") as [string, string];
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, v]) => [v].flat().map((each) => [key, each])),
    );
    const request = new NextRequest(`http://localhost:3000${address}?${search}`, {
      method,
      headers: { origin: "http://localhost:3000", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const response = await (route as Route)(request, { params: Promise.resolve(params) });
    const told = response.status >= 400 ? await response.text() : void (await response.body?.cancel());
    if (response.status < 400) return "in";
    if (response.status === 401) return "sign in";
    return [403, 404].includes(response.status) ? "refused" : `${response.status}: ${told}`;
  });

/** What Next.js throws for a redirect, "not found" and "not allowed" is an answer. */
async function outcomeOf(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const [what, status, target] = ((error as { digest?: string }).digest ?? "").split(";");
    if (what === "NEXT_REDIRECT") return target?.startsWith("/sign-in?next=") ? "sign in" : "in";
    if (what === "NEXT_HTTP_ERROR_FALLBACK" && ["403", "404"].includes(status as string)) return "refused";
    throw error;
  }
}
