import type { CsvColumn } from "@/lib/platform/csv";
import { RESIDENT_TYPE_LABEL } from "../labels";
import { STATE_LABEL } from "../states";
import type { ResidentRow } from "./list";

/** Everything the list knows, whatever columns are shown. */
export const RESIDENT_CSV: CsvColumn<ResidentRow>[] = [
  { header: "Flat", value: ({ flatNumber }) => flatNumber },
  { header: "Block", value: ({ block }) => block },
  { header: "Name", value: ({ name }) => name },
  { header: "Type", value: ({ residentType }) => RESIDENT_TYPE_LABEL[residentType] },
  { header: "Committee", value: ({ isCommitteeMember }) => (isCommitteeMember ? "yes" : "no") },
  { header: "Status", value: ({ state }) => STATE_LABEL[state] },
  { header: "Email", value: ({ email }) => email },
  { header: "Phone", value: ({ phoneNumber }) => phoneNumber },
  { header: "Other phone", value: ({ alternatePhone }) => alternatePhone },
  { header: "Moved in", value: ({ moveInDate }) => moveInDate },
  { header: "Moved out", value: ({ movedOutOn }) => movedOutOn },
  { header: "Open requests", value: ({ open }) => open },
  { header: "Registered", value: ({ createdAt }) => createdAt.toISOString() },
  { header: "Last seen", value: ({ lastSeenAt }) => lastSeenAt?.toISOString() },
];
