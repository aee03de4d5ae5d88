import { notFound } from "@/lib/platform/errors";
import { storableText } from "../form-input";
import { problem, refusalResponse } from "../problem";
import { STRANGE_METHOD_HEADER } from "../readable-request";
import { requestId } from "../request-id";
import { handle } from "./handle";
import type { Operation } from "./operation";
import { OPERATIONS } from "./operations";

type Match = { operation: Operation; params: Record<string, string> };

/** Finds the operation for an address below /api/v1; what is none is told as a problem, too. */
export async function dispatch(request: Request, path: readonly string[]): Promise<Response> {
  const found = matching(path.map(decoded));
  const method = request.method === "HEAD" ? "GET" : request.method;
  const match = found.find(({ operation }) => operation.method === method);
  if (match) return handle(match.operation, request, match.params);
  const id = await requestId();
  if (!found.length) return refusalResponse(notFound("address"), id);
  const allow = found.map(({ operation }) => operation.method).join(", ");
  if (request.method === "OPTIONS" && !request.headers.has(STRANGE_METHOD_HEADER))
    return new Response(null, { status: 204, headers: { allow } });
  const message = `This address answers ${allow} only.`;
  return problem(405, { code: "method_not_allowed", message, requestId: id }, { allow });
}

/** Words before names: `/notifications/reading` is not the notification "reading". */
function matching(path: readonly string[]): Match[] {
  const found = PATTERNS.flatMap(({ operation, pattern }) => {
    const params = paramsOf(pattern, path);
    return params ? [{ operation, params }] : [];
  });
  const fewest = Math.min(...found.map(({ params }) => Object.keys(params).length));
  return found.filter(({ params }) => Object.keys(params).length === fewest);
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [n, part] of pattern.entries()) {
    const given = path[n] as string;
    if (part.startsWith("{")) params[part.slice(1, -1)] = given;
    else if (part !== given) return null;
  }
  return params;
}

const PATTERNS = OPERATIONS.map((operation) => ({ operation, pattern: operation.path.split("/").slice(1) }));

function decoded(part: string): string {
  try {
    return storableText(decodeURIComponent(part));
  } catch {
    return part;
  }
}
