import { expect } from "@playwright/test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Answer } from "./api-program";

type Answered = { content?: Record<string, object>; headers?: Record<string, unknown> };
type Entry = {
  security: { token?: string[] }[];
  parameters?: { in: string; name: string }[];
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
  /** Fails unless the document promises this answer: its status, its kind, its contents, its headers. */
  check: (answer: Answer) => void;
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
  const { paths, components } = document as Document;
  const all = Object.entries(paths).flatMap(([path, entries]) =>
    Object.entries(entries).map(([verb, entry]) => documented({ ajv, components, path, verb, entry })),
  );
  return new Map(all.map((each) => [each.name, each]));
}

type Place = { ajv: Ajv2020; components: object; path: string; verb: string; entry: Entry };

function documented({ ajv, components, path, verb, entry }: Place): Documented {
  const name = `${verb.toUpperCase()} ${path}`;
  const validators = new Map<object, ValidateFunction>();
  const validatorOf = ({ schema }: { schema: object }) => {
    const known = validators.get(schema) ?? ajv.compile({ allOf: [schema], components });
    validators.set(schema, known);
    return known;
  };
  return {
    name,
    method: verb.toUpperCase(),
    path,
    scope: entry.security.flatMap(({ token }) => token ?? [])[0] ?? "",
    success: Number(Object.keys(entry.responses).find((status) => status.startsWith("2"))),
    takes: (header) => (entry.parameters ?? []).some((each) => each.in === "header" && each.name === header),
    check({ status, headers, body }) {
      const why = `${name} answered ${status}: ${JSON.stringify(body).slice(0, 600)}`;
      const { content = {}, headers: promised = {} } = entry.responses[status] ?? {};
      expect(Object.keys(entry.responses), why).toContain(String(status));
      const missing = Object.keys(promised).filter((header) => !headers[header.toLowerCase()]);
      expect(missing, `headers of ${why}`).toEqual([]);
      if (content["*/*"]) return;
      const type = headers["content-type"]?.split(";")[0] ?? "";
      expect(Object.keys(content), why).toContain(type);
      const validate = validatorOf(content[type] as { schema: object });
      expect(validate(body) ? [] : validate.errors, why).toEqual([]);
    },
  };
}
