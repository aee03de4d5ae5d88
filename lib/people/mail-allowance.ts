import { AppError } from "@/lib/platform/errors";
import { consume } from "@/lib/platform/rate-limit";
import { MAILS_PER_EMAIL } from "./limits";

/**
 * May another mail about an account go to this address? Counted for unknown addresses too, and never told to the
 * asker: the answer must not say who lives here, and nobody's mailbox may be flooded through our forms.
 */
export async function mailAllowance(email: string): Promise<boolean> {
  try {
    await consume(MAILS_PER_EMAIL, email);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.kind === "rate_limited") return false;
    throw error;
  }
}
