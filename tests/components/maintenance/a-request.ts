import type { View } from "@/components/maintenance/view";
import type { RequestDetail, RequestRow } from "@/lib/maintenance/queries";
import type { TimelineEntry } from "@/lib/maintenance/timeline-queries";

export const NOW = new Date("2026-11-22T06:00:00Z");

export const view: View = {
  now: NOW,
  format: { timeZone: "Asia/Kolkata", locale: "en-IN", currency: "INR" },
};

export const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
export const inHours = (hours: number) => hoursAgo(-hours);

export const asha = { id: "0190a000-0000-7000-8000-000000000001", name: "Asha Menon" };
export const ravi = { id: "0190a000-0000-7000-8000-000000000002", name: "Ravi Kumar" };

export const aRow = (given: Partial<RequestRow> = {}): RequestRow => ({
  id: "0190a000-0000-7000-8000-00000000000a",
  ticketNumber: "MNT-2026-00042",
  title: "Kitchen outlet sparks",
  status: "SUBMITTED",
  priority: 3,
  flatNumber: "A-101",
  location: "Kitchen",
  createdAt: hoursAgo(5),
  estimatedCompletion: null,
  escalationLevel: 0,
  category: { id: "0190a000-0000-7000-8000-0000000000c1", name: "Electrical" },
  resident: asha,
  assignedTo: null,
  ...given,
});

export const aDetail = (given: Partial<RequestDetail> = {}): RequestDetail => ({
  ...aRow(),
  description: "Sparks when the kettle is plugged in.",
  block: "A",
  residentId: asha.id,
  createdById: asha.id,
  assignedToId: null,
  assignedAt: null,
  acknowledgedAt: null,
  startedAt: null,
  resolvedAt: null,
  closedAt: null,
  cancelledAt: null,
  updatedAt: hoursAgo(5),
  lastEscalatedAt: null,
  estimatedCost: null,
  actualCost: null,
  residentRating: null,
  residentFeedback: null,
  ratedAt: null,
  isFromReport: false,
  category: {
    id: "0190a000-0000-7000-8000-0000000000c1",
    name: "Electrical",
    roles: ["ELECTRICIAN"],
    maxPriority: 4,
    estimatedResolutionHours: 24,
  },
  resident: { ...asha, resident: { phoneNumber: "+919845012345" } },
  createdBy: asha,
  assignedBy: null,
  assignedTo: null,
  attachments: [],
  commonArea: null,
  blocksArea: false,
  waits: [],
  showsCosts: false,
  ...given,
});

export const anEntry = (given: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `entry-${Math.random()}`,
  kind: "COMMENT",
  content: "When may I come?",
  isInternal: false,
  fromStatus: null,
  toStatus: null,
  createdAt: hoursAgo(2),
  author: { ...ravi, userType: "STAFF" },
  attachments: [],
  ...given,
});
