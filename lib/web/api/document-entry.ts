import { z } from "zod";
import type { ZodOpenApiOperationObject } from "zod-openapi";
import { COUNTED } from "./document-headers";
import { refusalsOf } from "./document-refusals";
import { isInQuery, type Operation, pathNames } from "./operation";
import type { Subject } from "./subject";

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

function headersOf({ isIdempotent, subject }: Operation) {
  const key = z
    .string()
    .regex(/^[\w-]{8,100}$/)
    .optional()
    .meta({ description: "A repeated call with the same key and contents gets the first one's answer." });
  if (!isIdempotent && !subject) return {};
  return {
    header: z.object({
      ...(isIdempotent && { "Idempotency-Key": key }),
      ...(subject && { "If-Match": ifMatch(subject) }),
    }),
  };
}

const ifMatch = ({ at, isItem }: Subject) =>
  z
    .string()
    .optional()
    .meta({ description: `The \`${isItem ? "etag" : "ETag"}\` that you have read: GET ${at}.` });

function answersOf({ status = 200, answer, isFile, version, location }: Operation) {
  const has = { etag: version, location };
  const counted = z.object(COUNTED);
  const headers = counted.extend({
    ...(has.etag && { ETag: z.string().meta({ description: "Its version, for `If-Match`." }) }),
    ...(has.location && { Location: z.string().meta({ description: "Where it can be read." }) }),
  });
  const content = isFile
    ? { "*/*": { schema: z.string().meta({ override: { format: "binary" } }) } }
    : { [JSON_TYPE]: { schema: answer } };
  return {
    [status]: { description: status === 201 ? "Made" : "Done", content, headers },
    ...(isFile && { 304: { description: "It is what `If-None-Match` named.", headers: counted } }),
  };
}

/** `post` and `/maintenance/{ticketNumber}/rating` make `postMaintenanceTicketNumberRating`. */
const operationId = ({ method, path }: Operation) =>
  method.toLowerCase() +
  path
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
