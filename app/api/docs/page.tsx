import type { Metadata } from "next";
import { Fragment } from "react";
import { Card } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";
import { Markdown } from "@/components/ui/markdown";
import { openApiDocument } from "@/lib/web/api/document";
import { REFUSALS } from "@/lib/web/api/document-refusals";
import type { JsonSchema } from "@/lib/web/api/type-text";
import { configuredName } from "@/lib/web/estate";
import { type Documented, OperationEntry } from "./operation-entry";
import { TypeText } from "./type-text";

export const metadata: Metadata = { title: "API" };

const idOf = (tag: string) => tag.toLowerCase().replace(/\W+/g, "-");

/** The reference of the API, drawn from the same document that programs read. */
export default function ApiDocsPage() {
  const { info, tags = [], paths = {}, components } = openApiDocument();
  const operations = Object.entries(paths).flatMap(([path, entry]) =>
    Object.entries(entry as Record<string, unknown>).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation: operation as Documented,
    })),
  );
  const shapes = Object.entries((components?.schemas ?? {}) as Record<string, JsonSchema>);
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-4 py-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav
        aria-label="Parts of the API"
        className="min-w-0 lg:sticky lg:top-8 lg:max-h-[calc(100dvh-4rem)] lg:self-start lg:overflow-y-auto"
      >
        <a href="/" className={`${linkClass} text-sm`}>
          {configuredName()}
        </a>
        <ul className="mt-4 flex gap-x-4 overflow-x-auto whitespace-nowrap text-sm lg:grid lg:whitespace-normal">
          {["Refusals", ...tags.map(({ name }) => name), "Shapes"].map((name) => (
            <li key={name}>
              <a
                href={`#${idOf(name)}`}
                className="inline-flex min-h-control items-center hover:underline lg:min-h-8"
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="grid min-w-0 gap-8">
        <header className="grid gap-3">
          <h1 className="font-semibold text-2xl tracking-tight">API, version {info.version}</h1>
          <Markdown text={info.description ?? ""} />
          <p className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
            <a href="/profile/tokens" className={linkClass}>
              Your access tokens
            </a>
            <a href="/api/openapi.json" className={linkClass}>
              OpenAPI 3.1 document
            </a>
            <a href="/api/client" className={linkClass}>
              TypeScript client
            </a>
          </p>
        </header>
        <section id="refusals" className="grid scroll-mt-4 gap-3">
          <h2 className="font-semibold text-lg">Refusals</h2>
          <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[3rem_minmax(0,1fr)]">
            {Object.entries(REFUSALS).map(([status, { says }]) => (
              <Fragment key={status}>
                <dt className="font-mono">{status}</dt>
                <dd className="text-muted">
                  <Markdown text={says} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
        {tags.map(({ name }) => (
          <section key={name} id={idOf(name)} className="grid scroll-mt-4 gap-3">
            <h2 className="font-semibold text-lg">{name}</h2>
            <Card className="divide-y divide-line overflow-hidden">
              {operations
                .filter(({ operation }) => operation.tags.includes(name))
                .map((each) => (
                  <OperationEntry key={each.operation.operationId} {...each} />
                ))}
            </Card>
          </section>
        ))}
        <section id="shapes" className="grid scroll-mt-4 gap-3">
          <h2 className="font-semibold text-lg">Shapes</h2>
          {shapes.map(([name, schema]) => (
            <figure key={name} className="min-w-0">
              <figcaption className="mb-1 font-mono text-sm">{name}</figcaption>
              <TypeText schema={schema} />
            </figure>
          ))}
        </section>
      </main>
    </div>
  );
}
