/** Why a token is refused: whoever reads the mails of an address can have a new password for it. */
export const OTHER_EMAIL = "changing the email address that somebody signs in with.";

export const isOtherEmail = (given: string | undefined, now: string): boolean =>
  given !== undefined && given.trim().toLowerCase() !== now.toLowerCase();
