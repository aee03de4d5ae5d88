/** Why a delivery is left out, as the end of a sentence: "no email, because …". */
export const SKIPPED = {
  type_off: "the administrators have switched this way off for this kind of notification",
  bounced: "mails to this address come back",
  account_closed: "this account is not open",
  preference_off: "it is switched off in the preferences",
  urgent_only: "the preferences ask for urgent matters only",
  muted: "this person has unsubscribed from this kind of mail",
  no_phone: "there is no phone number",
  phone_invalid: "the phone number is not one that can be called from everywhere (+91 98450 12345)",
  read_in_app: "it was read in the app before",
  over_budget: "this month's budget for SMS is used up",
  no_device: "there is no device that takes notifications",
  kind_off: "this kind is switched off for this person's devices",
} as const;

export type SkipRule = keyof typeof SKIPPED;

/** As it is stored with the delivery. */
export function skipSentence(rule: SkipRule): string {
  const reason = SKIPPED[rule];
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

export const SKIP_SENTENCES = Object.fromEntries(
  (Object.keys(SKIPPED) as SkipRule[]).map((rule) => [rule, skipSentence(rule)]),
) as Record<SkipRule, string>;
