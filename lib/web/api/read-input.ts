import { AppError } from "@/lib/platform/errors";
import { formInput } from "../form-input";
import { queryOf } from "../query-of";
import { readJson } from "../read-body";
import { isInQuery, type Operation } from "./operation";

/** The body, or for what only reads the query; what the path names wins over both. */
export async function readInput(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<object> {
  const given = isInQuery(operation) ? queryOf(request) : await bodyOf(operation, request);
  return { ...given, ...params };
}

async function bodyOf({ files }: Operation, request: Request): Promise<object> {
  const type = request.headers.get("content-type") ?? "";
  if (files && type.startsWith("multipart/form-data")) return formInput(await readForm(request));
  const body = await readJson(request);
  if (body === undefined) return {};
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("validation", "web.not_an_object", "The body must be a JSON object.");
  return body;
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new AppError("validation", "web.not_a_form", "The body is not a valid form.");
  }
}

/** Only where the verb remembers it: elsewhere a key would promise what nobody keeps. */
export function idempotencyKey({ isIdempotent }: Operation, request: Request): { idempotencyKey?: string } {
  const key = request.headers.get("idempotency-key");
  if (!isIdempotent || key === null) return {};
  if (!/^[\w-]{8,100}$/.test(key))
    throw new AppError(
      "validation",
      "web.idempotency_key",
      "An Idempotency-Key has 8 to 100 letters, digits, dashes and underscores.",
    );
  return { idempotencyKey: key };
}
