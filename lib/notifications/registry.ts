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
  welcome_resident: { label: "Welcome" },
  welcome_staff: { label: "Welcome" },
  account_waiting: { label: "Registration to approve" },
  account_approved: { label: "Account approved", isEssential: true },
  account_rejected: { label: "Registration declined", isEssential: true },
  rights_changed: { label: "Your permissions changed" },
  requests_returned: { label: "Requests without anybody" },
  staff_report_ready: { label: "Performance report" },
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
};

export function typeDefaults(type: string): TypeSettings {
  const kind = kindOf(type);
  return {
    email: true,
    sms: kind.sms ?? "urgent",
    cascadeMinutes: kind.isEmergency ? 0 : 10,
    isEssential: Boolean(kind.isEssential),
  };
}
