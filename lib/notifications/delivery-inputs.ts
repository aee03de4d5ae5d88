import type { Listener } from "./lines";
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
  /** The kind's settings: does it go by mail, when by SMS, and to devices. */
  byEmail?: boolean;
  smsMode?: SmsMode;
  cascadeMinutes?: number;
  byPush?: boolean;
  /** The person: account, preferences, address. */
  isOpen?: boolean;
  isOn?: boolean;
  urgentOnly?: boolean;
  isMuted?: boolean;
  hasBounced?: boolean;
  hasPhone?: boolean;
  /** Switched off for the person's devices. */
  isKindOff?: boolean;
  quietFrom?: string;
  quietTo?: string;
  /** When it was about to be sent. */
  readAt?: string;
  smsBudget?: number;
  smsUsed?: number;
};
