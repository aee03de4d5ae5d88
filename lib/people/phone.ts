import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";

const LONGEST = 30;

/** As people write it ("98450 12345", "+91 98450-12345") to E.164; without a country code it is of `country`. */
export function toE164(written: string, country: CountryCode = "IN"): string | null {
  if (written.length > LONGEST) return null;
  const phone = parsePhoneNumberFromString(written, country);
  return phone?.isPossible() && !phone.ext ? phone.number : null;
}

const WRONG = "Please enter a phone number such as 98450 12345 or +44 20 7946 0123.";

export const phoneNumber = z.string("Please enter a phone number.").transform((written, context) => {
  const number = toE164(written.trim());
  if (!number)
    context.addIssue({ code: "custom", message: written.trim() ? WRONG : "Please enter a phone number." });
  return number ?? z.NEVER;
});

export const optionalPhone = z
  .string(WRONG)
  .optional()
  .transform((written, context) => {
    if (!written?.trim()) return null;
    const number = toE164(written.trim());
    if (!number) context.addIssue({ code: "custom", message: WRONG });
    return number;
  });

/** For reading: "+91 98450 12345". What it cannot make sense of stays as it is. */
export const readablePhone = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number;
