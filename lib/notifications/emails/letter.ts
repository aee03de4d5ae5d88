/** What a mail says; emails/estate-mail.tsx decides how it looks. */
export type Letter = {
  subject: string;
  /** The first name or full name of whoever reads it. */
  to: string;
  heading: string;
  paragraphs: string[];
  button?: { label: string; url: string };
  /** One press and no more mails of this kind come; not in those that one cannot do without. */
  unsubscribeUrl?: string;
  /** Why this mail came, and what to do if it should not have. */
  footnote: string;
  estateName: string;
};
