import { openApiDocument } from "./document";
import { type JsonSchema, typeText } from "./type-text";

type Content = Record<string, { schema?: JsonSchema }>;
type Entry = {
  summary: string;
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean; schema?: JsonSchema }[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
};

/** A client in TypeScript for this version of the API: the types of every operation, and thirty lines that call. */
export function clientText(): string {
  const { info, paths = {}, components } = openApiDocument();
  const shapes = Object.entries((components?.schemas ?? {}) as Record<string, JsonSchema>).map(
    ([name, schema]) => `export type ${name} = ${typeText(schema)};`,
  );
  const operations = Object.entries(paths).flatMap(([path, entry]) =>
    Object.entries(entry as Record<string, unknown>).map(([method, operation]) =>
      operationText(`${method.toUpperCase()} ${path}`, operation as Entry),
    ),
  );
  const types = `export type Operations = {\n${operations.join("\n")}\n};`;
  return [
    `// ${info.title}: API ${info.version}. Made from /api/openapi.json; changes here will be lost.`,
    ...shapes,
    types,
    CALL,
  ].join("\n\n");
}

/** `given` is everything that is sent: path, query and body in one object, as the API itself sees it. */
function operationText(name: string, { summary, parameters = [], requestBody, responses }: Entry): string {
  const sent = parameters.filter((each) => each.in !== "header");
  const fields: JsonSchema = {
    type: "object",
    properties: Object.fromEntries(sent.map((each) => [each.name, each.schema ?? {}])),
    required: sent.filter((each) => each.required).map((each) => each.name),
  };
  const { "multipart/form-data": form, "application/json": json } = requestBody?.content ?? {};
  const body = (form ?? json)?.schema;
  const given = [sent.length && typeText(fields, "    "), body && typeText(body, "    ")].filter(Boolean);
  const answer = Object.entries(responses).find(([status]) => Number(status) < 300)?.[1];
  const answered = Object.values(answer?.content ?? {})[0]?.schema ?? {};
  return `  /** ${summary} */\n  ${JSON.stringify(name)}: {\n    given: ${given.join(" & ") || "object"};\n    answer: ${typeText(answered, "    ")};\n  };`;
}

const CALL = `/** A refusal; \`problem.code\` is its kind, \`problem.detail\` says it to people. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Files go as a form, and everything else with them. */
function formOf(given: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(given))
    for (const each of [value].flat())
      if (each !== undefined) form.append(name, each instanceof Blob ? each : String(each));
  return form;
}

type More = { idempotencyKey?: string; ifMatch?: string };

/** \`const call = estate("https://estate.example.com", token);\` */
export const estate =
  (origin: string, token: string, send: typeof fetch = fetch) =>
  async <Name extends keyof Operations>(
    name: Name,
    given: Operations[Name]["given"],
    { idempotencyKey, ifMatch }: More = {},
  ): Promise<Operations[Name]["answer"]> => {
    const [method, path] = name.split(" ") as [string, string];
    const rest: Record<string, unknown> = { ...given };
    const address = path.replace(/\\{(\\w+)\\}/g, (_, key: string) => {
      const value = String(rest[key]);
      delete rest[key];
      return encodeURIComponent(value);
    });
    const url = new URL(\`/api/v1\${address}\`, origin);
    const hasBody = method !== "GET" && method !== "DELETE";
    if (!hasBody)
      for (const [key, value] of Object.entries(rest))
        for (const each of [value].flat()) if (each !== undefined) url.searchParams.append(key, String(each));
    const form = hasBody && Object.values(rest).flat().some((value) => value instanceof Blob) && formOf(rest);
    const headers: Record<string, string> = { authorization: \`Bearer \${token}\` };
    if (hasBody && !form) headers["content-type"] = "application/json";
    if (idempotencyKey) headers["idempotency-key"] = idempotencyKey;
    if (ifMatch) headers["if-match"] = ifMatch;
    const answer = await send(url, { method, headers, ...(hasBody && { body: form || JSON.stringify(rest) }) });
    if (!answer.ok) throw new Refused((await answer.json()) as Problem);
    const isJson = answer.headers.get("content-type")?.includes("json");
    return (isJson ? await answer.json() : await answer.blob()) as Operations[Name]["answer"];
  };
`;
