import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Answer } from "./api-program";
import type { Schema } from "./fuzz/schema";

type Answered = {
  content?: Record<string, { schema: object }>;
  headers?: Record<string, { required?: boolean }>;
};
type Entry = {
  security: { token?: string[] }[];
  parameters?: { in: string; name: string; schema: Schema; required?: boolean }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, Answered>;
};
type Document = { paths: Record<string, Record<string, Entry>>; components: object };

/** An operation as the document of the running server has it. */
export type Documented = {
  name: string;
  method: string;
  path: string;
  /** Empty where a token does not help. */
  scope: string;
  /** What it answers when it is done. */
  success: number;
  takes: (header: string) => boolean;
  /** As the document has it; what it refers to stands in its place. */
  entry: Entry;
  /** In what this answer is not what the document promises: its status, its kind, its contents, its headers. */
  faults: (answer: Answer) => string[];
};

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "date-time": new RegExp(`^${DATE}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$`),
  date: new RegExp(`^${DATE}$`),
  email: /^[^@\s]+@[^@\s]+$/,
  uri: (text: string) => URL.canParse(text),
  binary: true,
} as const;

/** Reads the document as any client could, with a validator that has never seen our schemas. */
export function readDocument(document: object): Map<string, Documented> {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, formats: FORMATS });
  ajv.addVocabulary(["components"]);
  const { components } = document as Document;
  const { paths } = inPlace(document, document) as Document;
  const all = Object.entries(paths).flatMap(([path, entries]) =>
    Object.entries(entries).map(([verb, entry]) => documented({ ajv, components, path, verb, entry })),
  );
  return new Map(all.map((each) => [each.name, each]));
}

/** What the document refers to, where it is referred to; schemas stay, they may hold themselves. */
function inPlace(node: unknown, document: object): unknown {
  if (Array.isArray(node)) return node.map((each) => inPlace(each, document));
  if (typeof node !== "object" || node === null) return node;
  const { $ref } = node as { $ref?: string };
  if ($ref && !$ref.startsWith("#/components/schemas/")) return inPlace(at(document, $ref), document);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inPlace(value, document)]));
}

/** What stands at `#/components/responses/NotFound`. */
const at = (document: object, ref: string) =>
  ref
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);

type Place = { ajv: Ajv2020; components: object; path: string; verb: string; entry: Entry };

function documented({ ajv, components, path, verb, entry }: Place): Documented {
  const name = `${verb.toUpperCase()} ${path}`;
  const validators = new Map<object, ValidateFunction>();
  const validatorOf = ({ schema }: { schema: object }) => {
    const known = validators.get(schema) ?? ajv.compile({ allOf: [schema], components });
    validators.set(schema, known);
    return known;
  };
  const faults = ({ status, headers, body }: Answer): string[] => {
    const answered = entry.responses[status];
    if (!answered) return [`the status ${status} is not in the document`];
    const { content, headers: promised = {} } = answered;
    const missing = Object.entries(promised).flatMap(([header, { required }]) =>
      required && headers[header.toLowerCase()] === undefined ? [`the header ${header} is missing`] : [],
    );
    if (!content || content["*/*"]) return missing;
    const type = headers["content-type"]?.split(";")[0] ?? "";
    const kind = content[type];
    if (!kind) return [...missing, `the document has no ${type || "answer without a type"} for ${status}`];
    const validate = validatorOf(kind);
    const wrong = validate(body) ? [] : (validate.errors ?? []);
    return [
      ...missing,
      ...wrong.map(({ instancePath, message }) => `${instancePath || "the body"} ${message}`),
    ];
  };
  return {
    name,
    method: verb.toUpperCase(),
    path,
    scope: entry.security.flatMap(({ token }) => token ?? [])[0] ?? "",
    success: Number(Object.keys(entry.responses).find((status) => status.startsWith("2"))),
    takes: (header) => (entry.parameters ?? []).some((each) => each.in === "header" && each.name === header),
    entry,
    faults,
  };
}
