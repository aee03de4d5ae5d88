import type { DocumentAudience, DocumentCategory } from "@/lib/generated/prisma/enums";

/** In the order in which people look for them. */
export const CATEGORY_LABEL: Record<DocumentCategory, string> = {
  BYLAWS: "Bylaws",
  MINUTES: "Minutes",
  FINANCIAL: "Financial",
  POLICIES: "Policies",
  FORMS: "Forms",
};

export const CATEGORY_DETAIL: Record<DocumentCategory, string> = {
  BYLAWS: "What binds everybody",
  MINUTES: "Of meetings",
  FINANCIAL: "Budgets, accounts, audits",
  POLICIES: "How things are done here",
  FORMS: "To fill in",
};

export const CATEGORIES = Object.keys(CATEGORY_LABEL) as DocumentCategory[];

export const AUDIENCE_LABEL: Record<DocumentAudience, string> = {
  EVERYONE: "Everyone",
  COMMITTEE: "Committee only",
};
