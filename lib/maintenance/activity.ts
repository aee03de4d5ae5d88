import type { RequestStatus } from "@/lib/generated/prisma/enums";
import type { Activity } from "@/lib/platform/activity";

type OfRequest = { requestId: string };

/** The facts of maintenance. Who hears of which: lib/notifications/audience.ts. */
export type MaintenanceActivity =
  | Activity<"maintenance/request.submitted", OfRequest & { priority: number }>
  | Activity<"maintenance/request.edited", OfRequest>
  | Activity<"maintenance/request.acknowledged", OfRequest>
  | Activity<
      "maintenance/request.assigned",
      OfRequest & { assigneeId: string; previousAssigneeId: string | null }
    >
  | Activity<"maintenance/request.unassigned", OfRequest & { previousAssigneeId: string; declined: boolean }>
  | Activity<"maintenance/request.started", OfRequest>
  /** The work waits for the resident or for access; the update says what for. */
  | Activity<"maintenance/request.paused", OfRequest & { updateId: string }>
  | Activity<"maintenance/request.resumed", OfRequest>
  | Activity<"maintenance/request.resolved", OfRequest>
  | Activity<"maintenance/request.closed", OfRequest>
  | Activity<"maintenance/request.reopened", OfRequest>
  | Activity<"maintenance/request.cancelled", OfRequest & { from: RequestStatus }>
  | Activity<"maintenance/request.rated", OfRequest & { rating: number }>
  | Activity<"maintenance/request.commented", OfRequest & { updateId: string; isInternal: boolean }>
  /** It is about a common area, and whether that is closed because of it was said. */
  | Activity<"maintenance/request.area-marked", OfRequest>
  | Activity<"maintenance/emergency.unassigned", OfRequest>
  | Activity<"maintenance/requests.escalated", { sweepId: string }>
  | Activity<"maintenance/request.unacknowledged", OfRequest>
  | Activity<"maintenance/incident.raised", { incidentId: string }>
  /** So many flats said that it affects them too. */
  | Activity<"maintenance/request.raised", OfRequest & { priority: number; flats: number }>
  /** By somebody without an account; it waits for a manager. */
  | Activity<"maintenance/place-report.received", { placeReportId: string }>
  | Activity<"maintenance/place-report.accepted", { placeReportId: string }>;

type DataOf<Name extends MaintenanceActivity["name"]> = Extract<MaintenanceActivity, { name: Name }>["data"];

const fact =
  <Name extends MaintenanceActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const requestSubmitted = fact("maintenance/request.submitted");
export const requestEdited = fact("maintenance/request.edited");
export const requestAcknowledged = fact("maintenance/request.acknowledged");
export const requestAssigned = fact("maintenance/request.assigned");
export const requestUnassigned = fact("maintenance/request.unassigned");
export const requestStarted = fact("maintenance/request.started");
export const requestPaused = fact("maintenance/request.paused");
export const requestResumed = fact("maintenance/request.resumed");
export const requestResolved = fact("maintenance/request.resolved");
export const requestClosed = fact("maintenance/request.closed");
export const requestReopened = fact("maintenance/request.reopened");
export const requestCancelled = fact("maintenance/request.cancelled");
export const requestRated = fact("maintenance/request.rated");
export const requestCommented = fact("maintenance/request.commented");
export const requestAreaMarked = fact("maintenance/request.area-marked");
/** Nobody suitable is available around the clock: facility managers must act. */
export const emergencyUnassigned = fact("maintenance/emergency.unassigned");
/** Everything that one sweep took a level up, told together (sweep/publish-escalations.ts). */
export const requestsEscalated = fact("maintenance/requests.escalated");
/** Nobody has acknowledged it for too long. */
export const requestUnacknowledged = fact("maintenance/request.unacknowledged");
/** Many similar requests at once (incidents/detect-outbreak.ts). */
export const incidentRaised = fact("maintenance/incident.raised");
/** Enough neighbours are affected: its priority has risen (affected/join-request.ts). */
export const requestRaised = fact("maintenance/request.raised");
export const placeReportReceived = fact("maintenance/place-report.received");
export const placeReportAccepted = fact("maintenance/place-report.accepted");
