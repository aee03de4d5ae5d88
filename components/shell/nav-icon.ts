/** The icons of the navigation, drawn by app/icons.css. */
export type IconName =
  | "home"
  | "requests"
  | "work"
  | "dashboard"
  | "workload"
  | "performance"
  | "announcements"
  | "bookings"
  | "calendar"
  | "events"
  | "documents"
  | "contacts"
  | "marketplace"
  | "notifications"
  | "profile"
  | "residents"
  | "staff"
  | "estate"
  | "categories"
  | "areas"
  | "vendors"
  | "money"
  | "reports"
  | "analytics"
  | "audit"
  | "jobs"
  | "mailbox"
  | "activity"
  | "settings";

/** Puts the icon before an element's own words; `--icon-size` says how large. */
export const navIconClass = (name: IconName) => `icon icon-nav-${name}`;
