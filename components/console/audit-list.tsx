import Link from "next/link";
import { auditHref } from "@/components/console/audit-url";
import { Badge } from "@/components/ui/badge";
import { linkClass } from "@/components/ui/link-class";
import { SoftLinks } from "@/components/ui/soft-links";
import { Time } from "@/components/ui/time";
import type { AuditChange, AuditLine } from "@/lib/audit/describe";
import { ACTION_LABEL } from "@/lib/audit/labels";
import type { AuditListInput } from "@/lib/audit/schema";
import { type EstateFormat, formatDateTime, formatRelative } from "@/lib/platform/format";

/** An entry with more changes begins folded. */
const OPEN_UP_TO = 6;
const LONG = 280;

/** What was changed, newest first: who, when, what, and each field's old and new value. */
export function AuditList({
  lines,
  list,
  now,
  format,
}: {
  lines: AuditLine[];
  list: AuditListInput;
  now: Date;
  format: EstateFormat;
}) {
  return (
    <SoftLinks>
      <ol className="divide-y divide-line text-sm">
        {lines.map((line) => (
          <li
            key={line.id}
            className="grid gap-x-6 gap-y-2 px-4 py-3 sm:px-5 lg:grid-cols-[17rem_minmax(0,1fr)]"
          >
            <div className="grid content-start gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Badge variant={line.action === "UPDATE" ? "neutral" : "accent"}>
                  {ACTION_LABEL[line.action]}
                </Badge>
                <span className="text-muted">{line.what}</span>
              </p>
              <p className="break-words font-medium">
                <Subject line={line} list={list} />
              </p>
              <p className="text-muted">
                {line.actorId ? (
                  <a href={auditHref(list, { actor: line.actorId, person: undefined })} className={linkClass}>
                    {line.who}
                  </a>
                ) : (
                  line.who
                )}
              </p>
              <p className="text-faint text-xs tabular">
                <Time
                  iso={line.at.toISOString()}
                  relative={formatDateTime(line.at, format)}
                  exact={`${formatRelative(line.at, now, format)}, entry ${line.id}`}
                  className="text-muted"
                />
                {line.requestId && (
                  <>
                    {" · "}
                    <a
                      href={auditHref({}, { request: line.requestId })}
                      title="Everything that was changed in the same call"
                      className="underline decoration-line-strong underline-offset-4 hover:text-ink"
                    >
                      {line.requestId}
                    </a>
                  </>
                )}
              </p>
            </div>
            <Changes changes={line.changes} action={line.action} />
          </li>
        ))}
      </ol>
    </SoftLinks>
  );
}

/** Its name leads to its page, or else to everything that happened to it. */
function Subject({ line, list }: { line: AuditLine; list: AuditListInput }) {
  const history = auditHref({}, { entity: line.entity, id: line.entityId });
  return (
    <>
      {line.href ? (
        <Link href={line.href} prefetch={false} className={linkClass}>
          {line.name}
        </Link>
      ) : (
        (line.name ?? <span className="font-mono font-normal text-muted text-xs">{line.entityId}</span>)
      )}
      {list.id !== line.entityId && (
        <a
          href={history}
          className="ml-2 font-normal text-faint text-xs underline underline-offset-4 hover:text-ink"
        >
          History<span className="sr-only"> of {line.name ?? line.entityId}</span>
        </a>
      )}
    </>
  );
}

function Changes({ changes, action }: { changes: AuditChange[]; action: AuditLine["action"] }) {
  const table = (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      {changes.map(({ field, from, to }) => (
        <div key={field} className="grid gap-x-4 sm:contents">
          <dt className="text-muted">{field}</dt>
          <dd className="min-w-0 whitespace-pre-line break-words max-sm:mb-1">
            {action !== "INSERT" && (
              <del className="text-faint decoration-line-strong">
                <Value text={from} />
              </del>
            )}
            {action === "UPDATE" && (
              <>
                <span aria-hidden="true" className="text-faint">
                  {" → "}
                </span>
                <span className="sr-only"> became </span>
              </>
            )}
            {action !== "DELETE" && (
              <ins className="no-underline">
                <Value text={to} />
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (changes.length <= OPEN_UP_TO) return table;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-muted marker:text-faint hover:text-ink">
        {changes.length} fields
      </summary>
      <div className="mt-2">{table}</div>
    </details>
  );
}

/** A long text begins with its first words; the rest is a click away. */
function Value({ text }: { text: string }) {
  if (text.length <= LONG) return <>{text}</>;
  return (
    <details className="inline-block max-w-full align-top">
      <summary className="cursor-pointer">{text.slice(0, LONG / 2)}…</summary>
      {text}
    </details>
  );
}
