import type { Pool } from "pg";

const TABLES = [
  "users",
  "residents",
  "staff",
  "vendors",
  "budgets",
  "budget_alerts",
  "maintenance_requests",
  "maintenance_updates",
  "attachments",
  "visits",
  "visit_consents",
  "places",
  "incidents",
  "unverified_reports",
  "announcements",
  "announcement_files",
  "announcement_comments",
  "documents",
  "document_versions",
  "emergency_contacts",
  "listings",
  "common_area_photos",
  "listing_photos",
  "listing_threads",
  "listing_messages",
  "listing_reports",
  "notifications",
  "notification_deliveries",
];

/** One hash per table, of everything but passwords: their hashes are salted by chance. */
export async function fingerprintOf(database: Pick<Pool, "query">): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const table of TABLES) {
    const { rows } = await database.query(
      `select md5(string_agg((to_jsonb(t) - 'password_hash')::text, '' order by id)) as hash from ${table} t`,
    );
    found[table] = rows[0].hash;
  }
  return found;
}
