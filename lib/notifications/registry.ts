/** When a kind goes by SMS at all. */
export const SMS_MODES = ["never", "urgent", "always"] as const;
export type SmsMode = (typeof SMS_MODES)[number];

type Kind = {
  label: string;
  /** Urgent whatever the request's priority: email and SMS as well. */
  isUrgent?: true;
  /** SMS at once, read or not, budget or not. */
  isEmergency?: true;
  /** About the person's own account: mailed whatever the preferences say, and to people who may not sign in yet. */
  isEssential?: true;
  sms?: SmsMode;
};

/** Every kind of notification that has a sender. */
export const NOTIFICATION_TYPES = {
  maintenance_submitted: { label: "New request" },
  maintenance_acknowledged: { label: "Request acknowledged" },
  maintenance_assigned: { label: "Request assigned" },
  maintenance_unassigned: { label: "Assignment ended" },
  maintenance_in_progress: { label: "Work started" },
  maintenance_waiting: { label: "Work waits for you" },
  maintenance_resolved: { label: "Request resolved" },
  maintenance_closed: { label: "Request closed" },
  maintenance_reopened: { label: "Request reopened" },
  maintenance_cancelled: { label: "Request cancelled" },
  maintenance_comment: { label: "New comment" },
  maintenance_overdue: { label: "Overdue", isUrgent: true },
  maintenance_follow_up: { label: "Waiting to be acknowledged" },
  maintenance_emergency: { label: "Emergency", isUrgent: true, isEmergency: true },
  maintenance_raised: { label: "Priority raised", isUrgent: true },
  maintenance_incident: { label: "Many similar requests", isUrgent: true },
  place_report_received: { label: "Report without an account" },
  visit_offered: { label: "Times for a visit" },
  visit_picked: { label: "Visit agreed" },
  visit_reminder: { label: "Visit soon" },
  visit_missed: { label: "Visit missed", isUrgent: true },
  visit_cancelled: { label: "Visit called off", isUrgent: true },
  visit_entered: { label: "Somebody is in your flat", isUrgent: true },
  announcement_published: { label: "Announcement" },
  announcement_comment: { label: "Comment on an announcement" },
  booking_requested: { label: "Booking to decide" },
  booking_confirmed: { label: "Booking confirmed" },
  booking_rejected: { label: "Booking not approved" },
  booking_cancelled: { label: "Booking cancelled" },
  booking_area_closed: { label: "Your booking cannot take place" },
  booking_reminder: { label: "Booking tomorrow" },
  booking_waitlist_offer: { label: "A slot you wait for", isUrgent: true },
  event_published: { label: "New event" },
  event_changed: { label: "Event changed" },
  event_reminder: { label: "Event tomorrow" },
  event_cancelled: { label: "Event cancelled" },
  event_place_freed: { label: "A place at an event" },
  event_comment: { label: "Comment on an event" },
  marketplace_message: { label: "Message about a listing" },
  marketplace_reported: { label: "Listing reported" },
  marketplace_hidden: { label: "Your listing was taken down" },
  marketplace_restored: { label: "Your listing is back" },
  welcome_resident: { label: "Welcome" },
  welcome_staff: { label: "Welcome" },
  account_waiting: { label: "Registration to approve" },
  account_approved: { label: "Account approved", isEssential: true },
  account_rejected: { label: "Registration declined", isEssential: true },
  rights_changed: { label: "Your permissions changed" },
  requests_returned: { label: "Requests without anybody" },
  staff_report_ready: { label: "Performance report" },
  committee_pack_ready: { label: "Committee pack" },
  webhook_switched_off: { label: "Webhook switched off" },
  email_bounced: { label: "Mails come back" },
  budget_alert: { label: "Budget alert" },
} as const satisfies Record<string, Kind>;

export type NotificationType = keyof typeof NOTIFICATION_TYPES;

export const TYPES = Object.keys(NOTIFICATION_TYPES) as NotificationType[];

export const isType = (type: string): type is NotificationType => Object.hasOwn(NOTIFICATION_TYPES, type);

/** Notifications of a later version may still be stored when this one runs. */
export const kindOf = (type: string): Kind =>
  (NOTIFICATION_TYPES as Record<string, Kind>)[type] ?? { label: "Notification" };

/** What the console may change of a kind. */
export type TypeSettings = {
  email: boolean;
  sms: SmsMode;
  /** SMS goes only to those who have not read it in the app after so long; emergencies go at once. */
  cascadeMinutes: number;
  isEssential: boolean;
  /** On the devices that people have switched on. */
  push: boolean;
};

export function typeDefaults(type: string): TypeSettings {
  const kind = kindOf(type);
  return {
    email: true,
    sms: kind.sms ?? "urgent",
    cascadeMinutes: kind.isEmergency ? 0 : 10,
    isEssential: Boolean(kind.isEssential),
    push: true,
  };
}
