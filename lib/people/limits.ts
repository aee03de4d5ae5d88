import type { RateRule } from "@/lib/platform/rate-limit";

const MINUTES = 60;
const HOURS = 3600;

/** Failed sign-ins; a good one is not counted. */
export const SIGN_IN_PER_EMAIL: RateRule = { name: "sign-in-email", limit: 10, seconds: 15 * MINUTES };
export const SIGN_IN_PER_ADDRESS: RateRule = { name: "sign-in-ip", limit: 30, seconds: 15 * MINUTES };

/** Public forms, per address of the sender. A whole estate may share one address. */
export const REGISTER: RateRule = { name: "register", limit: 20, seconds: HOURS };
export const FORGOT_PASSWORD: RateRule = { name: "forgot-password", limit: 20, seconds: HOURS };
export const RESEND: RateRule = { name: "resend-verification", limit: 20, seconds: HOURS };
export const USE_TOKEN: RateRule = { name: "use-token", limit: 60, seconds: HOURS };
export const SETUP: RateRule = { name: "setup", limit: 20, seconds: HOURS };

/** Mails to one mailbox, whoever asks: beyond this the request is answered the same and nothing is sent. */
export const MAILS_PER_EMAIL: RateRule = { name: "account-mail", limit: 5, seconds: HOURS };

export const CHANGE_PASSWORD: RateRule = { name: "change-password", limit: 10, seconds: 15 * MINUTES };

/** Links that an administrator sends to one person. */
export const INVITATIONS_PER_PERSON: RateRule = { name: "invitation", limit: 5, seconds: HOURS };
