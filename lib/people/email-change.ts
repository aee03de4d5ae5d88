/** The office vouches for an address it enters; whatever was known of the old one is forgotten. */
export const emailChange = (user: { email: string }, email: string) =>
  user.email.toLowerCase() === email.toLowerCase()
    ? { email }
    : { email, emailBouncedAt: null, emailBounceReason: null };
