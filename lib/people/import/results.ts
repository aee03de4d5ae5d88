import type { OwnerImportStatus, OwnerRowResult } from "@/lib/generated/prisma/enums";

/** What happened to a line; before the import, what would. */
export const RESULT_LABEL: Record<OwnerRowResult, { done: string; ahead: string }> = {
  CREATED: { done: "Created", ahead: "New" },
  UPDATED: { done: "Updated", ahead: "Changes" },
  UNCHANGED: { done: "Unchanged", ahead: "Unchanged" },
  REFUSED: { done: "Refused", ahead: "Refused" },
};

export const IMPORT_STATUS_LABEL: Record<OwnerImportStatus, string> = {
  DRAFT: "Not imported yet",
  WAITING: "Waiting",
  RUNNING: "Importing",
  DONE: "Imported",
  FAILED: "Failed",
};
