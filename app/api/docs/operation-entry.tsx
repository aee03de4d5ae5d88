import { cx } from "@/components/ui/cx";
import { Markdown } from "@/components/ui/markdown";
import { type JsonSchema, typeText } from "@/lib/web/api/type-text";
import { TypeText } from "./type-text";

type Parameter = { in: string; name: string; required?: boolean; schema?: JsonSchema };
type Content = Record<string, { schema?: JsonSchema }>;
export type Documented = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

type Props = { method: string; path: string; operation: Documented };

/** One operation, folded: what is given, and what comes back. */
export function OperationEntry({ method, path, operation }: Props) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = Object.entries(requestBody?.content ?? {});
  const scope = operation.security[0]?.token?.[0];
  // A form has all that JSON has, and the files.
  const [, whole] = body.at(-1) ?? [];
  const refusals = Object.keys(responses).filter((status) => Number(status) >= 400);
  return (
    <details id={operationId} className="group scroll-mt-4">
      <summary className="flex min-h-control cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover">
        <span className={cx("w-14 font-mono font-semibold text-xs", method !== "GET" && "text-accent-text")}>
          {method}
        </span>
        <code className="min-w-0 break-all text-sm">{path}</code>
        <span className="text-muted text-sm sm:ml-auto">{summary}</span>
      </summary>
      <div className="grid gap-4 border-t bg-sunken px-4 py-4 text-sm">
        {description && <Markdown text={description} />}
        <p className="text-muted">
          {scope ? (
            <>
              Scope <code className="text-ink">{scope}</code>
            </>
          ) : (
            "On the screens, not with a token"
          )}
        </p>
        {parameters.length > 0 && <Parameters parameters={parameters} />}
        <TypeBlock title={`Body, as ${body.map(([type]) => type).join(" or ")}`} schema={whole?.schema} />
        {Object.entries(responses).map(([status, { description: says, content = {} }]) =>
          Number(status) < 400 ? (
            <TypeBlock key={status} title={`${status} ${says}`} schema={Object.values(content)[0]?.schema} />
          ) : null,
        )}
        <p className="text-muted">
          Refusals <span className="font-mono text-ink">{refusals.join(" ")}</span>
        </p>
      </div>
    </details>
  );
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  return (
    <ul className="grid gap-1.5">
      {parameters.map(({ in: place, name, required, schema = {} }) => (
        <li key={`${place} ${name}`} className="flex flex-wrap items-baseline gap-x-2">
          <code className="font-semibold">{name}</code>
          <code className="break-words text-muted">{typeText(schema)}</code>
          <span className="text-muted">
            in the {place}
            {required ? "" : ", optional"}
          </span>
          {schema.description && <span className="w-full text-muted">{schema.description}</span>}
        </li>
      ))}
    </ul>
  );
}

function TypeBlock({ title, schema }: { title: string; schema: JsonSchema | undefined }) {
  if (!schema) return null;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-muted">{title}</figcaption>
      <TypeText schema={schema} />
    </figure>
  );
}
