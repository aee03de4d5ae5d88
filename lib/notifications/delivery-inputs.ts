import type { Listener } from "./audience";
import type { SmsMode } from "./registry";

/**
 * What decided a delivery, as it was then: written with it by fan-out.ts and, where it was left out only when it was
 * about to be sent, completed then. Sentences about the past are made of this.
 */
export type DeliveryInputs = {
  /** What the person was to what happened. */
  as?: Listener;
  isUrgent?: boolean;
  isEmergency?: boolean;
  isEssential?: boolean;
  /** The kind's settings: does it go by mail, and when by SMS. */
  byEmail?: boolean;
  smsMode?: SmsMode;
  cascadeMinutes?: number;
  /** The person: account, preferences, address. */
  isOpen?: boolean;
  isOn?: boolean;
  urgentOnly?: boolean;
  isMuted?: boolean;
  hasBounced?: boolean;
  hasPhone?: boolean;
  quietFrom?: string;
  quietTo?: string;
  /** When it was about to be sent. */
  readAt?: string;
  smsBudget?: number;
  smsUsed?: number;
};
