import { type Inngest, InngestCommHandler, type InngestFunction } from "inngest";
import { ORIGIN } from "./client-options";
import type { FunctionConfig } from "./served-function";

type SdkRequest = { method: string; url: string; body: object; headers: Record<string, string> };
type SdkResponse = { status: number; headers: Record<string, string>; body: string };

/** What a function asks for after a call: `op` says which. */
export type Op = {
  id: string;
  op: string;
  name?: string;
  displayName?: string;
  data?: unknown;
  error?: unknown;
  opts?: { parallelMode?: string };
};

export type Answer =
  | { kind: "done"; output: unknown }
  | { kind: "ops"; ops: Op[]; retriable: boolean; retryAfter?: string; racing: boolean }
  | { kind: "error"; error: unknown; retriable: boolean; retryAfter?: string };

export type Sdk = ReturnType<typeof createSdk>;

/** Speaks Inngest's own protocol with the SDK's request handler, in process. */
export function createSdk(client: Inngest.Any, functions: readonly InngestFunction.Any[]) {
  const handle = new InngestCommHandler({
    frameworkName: "embedded",
    client,
    functions,
    skipSignatureValidation: true,
    handler: (request: SdkRequest) => ({
      method: () => request.method,
      body: () => request.body,
      headers: (name: string) => request.headers[name],
      url: () => new URL(request.url),
      transformResponse: (response: SdkResponse) => response,
    }),
  }).createHandler<(request: SdkRequest) => Promise<SdkResponse>>();

  return {
    /** An in-band sync answers with the configuration of every function. */
    async describe(): Promise<FunctionConfig[]> {
      const url = `${ORIGIN}/api/inngest`;
      const headers = { "x-inngest-sync-kind": "in_band" };
      const response = await handle({ method: "PUT", url, body: { url }, headers });
      if (response.status !== 200) throw new Error(`The Inngest functions cannot be read: ${response.body}`);
      return (JSON.parse(response.body) as { functions: FunctionConfig[] }).functions;
    },

    async call(functionId: string, stepId: string, runId: string, body: object): Promise<Answer> {
      const url = new URL(`${ORIGIN}/api/inngest`);
      url.searchParams.set("fnId", functionId);
      url.searchParams.set("stepId", stepId);
      const headers = { "x-run-id": runId };
      return readAnswer(await handle({ method: "POST", url: url.href, body, headers }));
    },
  };
}

function readAnswer({ status, headers, body }: SdkResponse): Answer {
  const content = JSON.parse(body || "null");
  const retriable = headers["x-inngest-no-retry"] !== "true";
  const retryAfter = headers["retry-after"];
  if (status === 200) return { kind: "done", output: content };
  if (status !== 206) return { kind: "error", error: content, retriable, retryAfter };
  const ops: Op[] = Array.isArray(content) ? content : [content];
  const racing =
    headers["x-inngest-req-version"] === "1" || ops.some(({ opts }) => opts?.parallelMode === "race");
  return { kind: "ops", ops, retriable, retryAfter, racing };
}
