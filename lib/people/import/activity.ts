import type { Activity } from "@/lib/platform/activity";

/** Work for the background, not news for anybody. */
export type OwnerImportRequested = Activity<"people/owner-import.requested", { importId: string }>;

export const ownerImportRequested = (data: OwnerImportRequested["data"]): OwnerImportRequested => ({
  name: "people/owner-import.requested",
  data,
});
