import { Prisma } from "@/lib/generated/prisma/client";
import { prisma } from "@/lib/platform/prisma";
import { SETTING_INFO } from "@/lib/platform/setting-info";
import type { AuditRow } from "./queries";

/** What the things in the audit are called, by id. */
export type Names = ReadonlyMap<string, string>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const SOURCES = [
  "select id, name from users",
  "select s.id, u.name from staff s join users u on u.id = s.user_id",
  "select r.id, coalesce(u.name, r.contact_name, 'Owner') || ' · ' || r.flat_number from residents r left join users u on u.id = r.user_id",
  "select id, name::text from maintenance_categories",
  "select id, ticket_number from maintenance_requests",
  "select w.id, r.ticket_number from request_waits w join maintenance_requests r on r.id = w.request_id",
  "select v.id, r.ticket_number from visits v join maintenance_requests r on r.id = v.request_id",
  "select id, name::text from vendors",
  "select id, name::text from common_areas",
  "select id, booking_number from bookings",
  "select e.id, a.name::text || ' · ' || e.date from area_exceptions e join common_areas a on a.id = e.area_id",
  "select id, label from committee_packs",
  "select id, title from documents",
  "select v.id, d.title || ', version ' || v.number from document_versions v join documents d on d.id = v.document_id",
  "select id, name from emergency_contacts",
  "select id, title from listings",
  "select r.id, l.title from listing_reports r join listings l on l.id = r.listing_id",
  "select id, title from announcements",
  "select id, title from events",
  "select id, name from webhook_endpoints",
  "select id, file_name from owner_imports",
  "select b.id, c.name::text || ' · ' || to_char(b.month, 'Mon YYYY') from budgets b join maintenance_categories c on c.id = b.category_id",
];

/** Names instead of ids for everything that these entries, and the list's address, mention: one query. */
export async function readNames(
  rows: readonly AuditRow[],
  more: readonly (string | undefined)[] = [],
): Promise<Names> {
  const ids = [...new Set([...rows.flatMap(idsIn), ...more.filter(isUuid)])];
  if (!ids.length) return settings;
  const found = await prisma.$queryRaw<{ id: string; name: string }[]>(
    Prisma.join(
      SOURCES.map(
        (source) =>
          Prisma.sql`select id, name from (${Prisma.raw(source)}) t(id, name) where id = any(${ids}::uuid[])`,
      ),
      " union all ",
    ),
  );
  return new Map([...settings, ...found.map(({ id, name }) => [id, name] as const)]);
}

const settings: Names = new Map(Object.entries(SETTING_INFO).map(([key, { label }]) => [key, label]));

function idsIn({ entityId, changes }: AuditRow): string[] {
  const values = Object.values(changes as Record<string, unknown>).flat(2);
  return [entityId, ...values].filter(isUuid);
}

const isUuid = (value: unknown): value is string => typeof value === "string" && UUID.test(value);
