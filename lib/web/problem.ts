import { type AppError, ERROR_STATUS, type FieldErrors } from "@/lib/platform/errors";
import { failureMessage } from "./report-failure";

type Problem = { code: string; reason?: string; message: string; fields?: FieldErrors; requestId: string };

/** RFC 9457, with our own code and the fields. */
export function problem(status: number, { code, reason, message, fields, requestId }: Problem, headers = {}) {
  const body = {
    type: "about:blank",
    title: message,
    status,
    code,
    reason,
    detail: message,
    fields,
    requestId,
  };
  return Response.json(body, {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

export function refusalResponse(
  error: AppError,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const { kind, reason, message, fields, retryAfter } = error;
  return problem(
    ERROR_STATUS[kind],
    { code: kind, reason, message, requestId, ...(fields ? { fields } : {}) },
    { ...headers, ...(retryAfter ? { "retry-after": String(retryAfter) } : {}) },
  );
}

export const failureResponse = (requestId: string): Response =>
  problem(500, { code: "internal", message: failureMessage(requestId), requestId });
