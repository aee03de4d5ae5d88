/** What a mail says; emails/estate-mail.tsx decides how it looks. */
export type Letter = {
  subject: string;
  /** The first name or full name of whoever reads it. */
  to: string;
  heading: string;
  paragraphs: string[];
  button?: { label: string; url: string };
  /** Why this mail came, and what to do if it should not have. */
  footnote: string;
  estateName: string;
};
