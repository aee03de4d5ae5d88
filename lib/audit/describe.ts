import { priorityLabel } from "@/lib/maintenance/priority";
import { type EstateFormat, formatDate, formatDateTime, formatMoney } from "@/lib/platform/format";
import { type ACTION_LABEL, actorText, entityLabel, fieldLabel, words } from "./labels";
import type { Names } from "./names";
import type { AuditRow } from "./queries";

export type AuditChange = { field: string; from: string; to: string };

/** An entry as people read it. */
export type AuditLine = {
  id: string;
  at: Date;
  action: keyof typeof ACTION_LABEL;
  entity: string;
  entityId: string;
  /** "Request" */
  what: string;
  /** "MNT-2026-00042"; null when it has no name (any more). */
  name: string | null;
  /** Its own page. */
  href: string | null;
  who: string;
  actorId: string | null;
  requestId: string | null;
  changes: AuditChange[];
};

const NOTHING = "–";
/** Said by the entry itself. */
const TOLD_ALREADY = ["id", "key", "created_at", "position"];
const IS_WHO = "updated_by_id";

export function describeEntry(row: AuditRow, names: Names, format: EstateFormat): AuditLine {
  const name = names.get(row.entityId) ?? null;
  const changes = Object.entries(row.changes as Record<string, [unknown, unknown]>);
  return {
    id: String(row.id),
    at: row.at,
    action: row.action as AuditLine["action"],
    entity: row.entity,
    entityId: row.entityId,
    what: entityLabel(row.entity),
    name,
    href: name && row.action !== "DELETE" ? pageOf(row.entity, row.entityId, name) : null,
    who: actorText(row.actorLabel),
    actorId: row.actorId,
    requestId: row.requestId,
    changes: changes
      .filter(([column]) => column !== IS_WHO && (row.action === "UPDATE" || !TOLD_ALREADY.includes(column)))
      .map(([column, [from, to]]) => ({
        field: fieldLabel(column),
        from: valueText(column, from, names, format),
        to: valueText(column, to, names, format),
      })),
  };
}

/** Things with a page of their own, by name or by id. */
function pageOf(entity: string, id: string, name: string): string | null {
  switch (entity) {
    case "maintenance_requests":
    case "request_waits":
    case "visits":
      return `/maintenance/${name}`;
    case "maintenance_categories":
      return `/admin-panel/categories/${id}`;
    case "residents":
      return `/admin-panel/residents/${id}`;
    case "documents":
      return `/documents/${id}`;
    case "listings":
      return `/marketplace/${id}`;
    case "vendors":
      return `/admin-panel/vendors/${id}`;
    case "webhook_endpoints":
      return `/admin-panel/webhooks/${id}`;
    case "settings":
      return `/admin-panel/settings#${id}`;
    default:
      return null;
  }
}

function valueText(column: string, value: unknown, names: Names, format: EstateFormat): string {
  if (value === null || value === undefined || value === "") return NOTHING;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value))
    return value.map((each) => valueText(column, each, names, format)).join(", ") || NOTHING;
  if (typeof value === "number") return numberText(column, value, format);
  return typeof value === "string" ? textOf(column, value, names, format) : JSON.stringify(value);
}

function numberText(column: string, value: number, format: EstateFormat): string {
  if (/priority$/.test(column)) return priorityLabel(value);
  if (/(^|_)(cost|amount|fee|spent|price)$/.test(column)) return formatMoney(value, format);
  return String(value);
}

function textOf(column: string, value: string, names: Names, format: EstateFormat): string {
  const named = names.get(value);
  if (named && column !== "value") return named;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return formatDateTime(new Date(value), format);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(new Date(value), { ...format, timeZone: "UTC" });
  if (/(^|_)(status|roles?|type|kind|period)$/.test(column) && /^[A-Z][A-Z0-9_]*$/.test(value))
    return words(value);
  return value;
}
