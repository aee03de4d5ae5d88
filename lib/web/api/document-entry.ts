import { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { isInQuery, type Operation, pathNames } from "./operation";
import { problemShape } from "./shapes";

const JSON_TYPE = "application/json";

/** What the document says of an operation. */
export function entryOf(operation: Operation): ZodOpenApiOperationObject {
  const { tag, summary, scope, path, notByToken } = operation;
  const description = descriptionOf(operation);
  const inPath = pathNames(path);
  const shape = Object.entries(shapeOf(operation.input)).filter(([name]) => name !== "idempotencyKey");
  const [named, others] = [
    shape.filter(([name]) => inPath.includes(name)),
    shape.filter(([name]) => !inPath.includes(name)),
  ];
  return {
    operationId: operationId(operation),
    tags: [tag],
    summary,
    ...(description && { description }),
    security: [...(typeof notByToken === "string" ? [] : [{ token: [scope] }]), { session: [] }],
    requestParams: {
      ...(named.length > 0 && { path: objectOf(named) }),
      ...(isInQuery(operation) && others.length > 0 && { query: objectOf(others) }),
      ...headersOf(operation),
    },
    ...(!isInQuery(operation) && others.length > 0 && { requestBody: bodyOf(operation, others) }),
    responses: { ...answersOf(operation), ...refusalsOf(operation) },
  };
}

const descriptionOf = ({ description, limit }: Operation): string =>
  [description, limit && `At most ${limit.limit} in ${limit.seconds} seconds, those on the screens included.`]
    .filter(Boolean)
    .join(" ");

type Field = [name: string, schema: z.ZodType];

/** The fields of an input, whatever is checked or tidied about the whole of it. */
function shapeOf(input: z.ZodType): Record<string, z.ZodType> {
  if (input instanceof z.ZodPipe) return shapeOf(input.in as z.ZodType);
  return input instanceof z.ZodObject ? input.shape : {};
}

/** What may be left out is what the schema takes when nothing is given. */
const objectOf = (fields: Field[]) =>
  z.object(
    Object.fromEntries(
      fields.map(([name, schema]) => [
        name,
        schema.safeParse(undefined).success ? schema.optional() : schema,
      ]),
    ),
  );

/** As JSON unless a file must be there. */
function bodyOf({ files }: Operation, fields: Field[]) {
  const whole = objectOf(fields);
  const needsForm = fields.some(([name, schema]) => name === files && !schema.safeParse(undefined).success);
  const plain = objectOf(fields.filter(([name]) => name !== files));
  return {
    required: !whole.safeParse({}).success,
    content: {
      ...(!needsForm && { [JSON_TYPE]: { schema: plain } }),
      ...(files && { "multipart/form-data": { schema: whole } }),
    },
  };
}

function headersOf({ isIdempotent, current }: Operation) {
  const key = z
    .string()
    .regex(/^[\w-]{8,100}$/)
    .optional()
    .meta({ description: "A repeated call with the same key and contents gets the first one's answer." });
  const ifMatch = z.string().optional().meta({ description: "The `ETag` that you have read." });
  if (!isIdempotent && !current) return {};
  return {
    header: z.object({
      ...(isIdempotent && { "Idempotency-Key": key }),
      ...(current && { "If-Match": ifMatch }),
    }),
  };
}

function answersOf({ status = 200, answer, isFile, version, current, location }: Operation) {
  const has = { etag: version && !current, location };
  const headers = z.object({
    RateLimit: z.string().meta({ description: 'What is left: `"api";r=599;t=60`.' }),
    "RateLimit-Policy": z.string(),
    ...(has.etag && { ETag: z.string().meta({ description: "Its version, for `If-Match`." }) }),
    ...(has.location && { Location: z.string().meta({ description: "Where it can be read." }) }),
  });
  const content = isFile
    ? { "*/*": { schema: z.string().meta({ override: { format: "binary" } }) } }
    : { [JSON_TYPE]: { schema: answer } };
  return {
    [status]: { description: status === 201 ? "Made" : "Done", content, ...(!isFile && { headers }) },
    ...(isFile && { 304: { description: "It is what `If-None-Match` named." } }),
  };
}

/** Of the whole API; which of them an operation can give stands with it. */
export const REFUSALS: Record<number, string> = {
  401: "Not signed in, or the token is no longer good",
  403: "You may not do this, the token lacks the scope, or it is done on the screens and not with a token",
  404: "There is no such thing, or you may not see it",
  409: "It conflicts with what is there: its state, a limit, somebody who was faster, or an Idempotency-Key that was used for something else",
  412: "It was changed since the `ETag` in `If-Match`",
  422: "What was given is not right: see `fields`",
  429: "Too many calls: see `Retry-After`",
};

function refusalsOf(operation: Operation) {
  const statuses = Object.entries(REFUSALS).filter(
    ([status]) => (status !== "409" || operation.method !== "GET") && (status !== "412" || operation.current),
  );
  const content = { "application/problem+json": { schema: problemShape } };
  return Object.fromEntries(statuses.map(([status, description]) => [status, { description, content }]));
}

/** `post` and `/maintenance/{ticketNumber}/rating` make `postMaintenanceTicketNumberRating`. */
const operationId = ({ method, path }: Operation) =>
  method.toLowerCase() +
  path
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
