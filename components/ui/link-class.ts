/** A link within text. */
export const linkClass =
  "rounded-sm text-accent-text underline decoration-accent-line underline-offset-4 hover:decoration-accent";
