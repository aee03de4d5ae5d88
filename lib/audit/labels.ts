/** What people call the tables that are audited. Others are called by their own names. */
const ENTITY_LABEL: Record<string, string> = {
  users: "Account",
  residents: "Resident",
  staff: "Staff record",
  maintenance_requests: "Request",
  maintenance_categories: "Category",
  settings: "Setting",
  owner_imports: "Import of owners",
  notification_types: "Kind of notification",
  notification_templates: "Text of a notification",
  request_waits: "Wait for a resident",
  budget_alerts: "Budget alert",
  report_notes: "Note on a report",
  unverified_reports: "Report from a place",
  event_comments: "Comment on an event",
  event_photos: "Photo of an event",
  common_area_photos: "Photo of a common area",
  webhook_endpoints: "Webhook",
  access_tokens: "Access token",
  "jobs.run": "Background run",
};

const FIELD_LABEL: Record<string, string> = {
  is_admin: "Administrator",
  password_hash: "Password",
  session_version: "Sessions ended (count)",
  max_priority: "Highest priority",
  estimated_resolution_hours: "Usual time (hours)",
  estimated_completion: "Expected by",
  can_access_all_maintenance: "Sees all requests",
  can_assign_requests: "Assigns requests",
  can_close_requests: "Closes requests",
  can_manage_finances: "Manages finances",
  can_send_announcements: "Sends announcements",
  is_available_24x7: "Available 24×7",
  reporting_to_id: "Reports to",
  sms: "SMS",
  push: "On devices",
};

export const ACTION_LABEL = { INSERT: "Created", UPDATE: "Changed", DELETE: "Removed" } as const;

/** "common_areas" → "Common area" */
export const entityLabel = (entity: string): string =>
  ENTITY_LABEL[entity] ?? words(entity.replace(/ies$/, "y").replace(/s$/, ""));

/** "assigned_to_id" → "Assigned to" */
export const fieldLabel = (column: string): string =>
  FIELD_LABEL[column] ?? words(column.replace(/_id$/, ""));

/** "IN_PROGRESS", "resolved_at" → "In progress", "Resolved at" */
export function words(name: string): string {
  const text = name.replaceAll("_", " ").toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who did it when it was no person: jobs, visitors, and whoever has the database's password. */
export function actorText(label: string): string {
  if (label.startsWith("system:")) return `The system (${label.slice(7)})`;
  if (label.startsWith("database:")) return `Database user ${label.slice(9)}`;
  return label === "visitor" ? "A visitor" : label;
}
