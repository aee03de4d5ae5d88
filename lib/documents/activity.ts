import type { Activity } from "@/lib/platform/activity";

type OfDocument = { documentId: string };

/** The facts of papers. Who hears of which: lib/notifications/audience.ts. */
export type DocumentsActivity =
  | Activity<"documents/document.added", OfDocument>
  | Activity<"documents/document.edited", OfDocument>
  | Activity<"documents/document.withdrawn", OfDocument>
  | Activity<"documents/document.restored", OfDocument>
  | Activity<"documents/version.added", OfDocument & { number: number }>;

type DataOf<Name extends DocumentsActivity["name"]> = Extract<DocumentsActivity, { name: Name }>["data"];

const fact =
  <Name extends DocumentsActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const documentAdded = fact("documents/document.added");
export const documentEdited = fact("documents/document.edited");
export const documentWithdrawn = fact("documents/document.withdrawn");
export const documentRestored = fact("documents/document.restored");
export const versionAdded = fact("documents/version.added");
