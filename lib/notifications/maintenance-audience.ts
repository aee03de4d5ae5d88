import type { MaintenanceActivity } from "@/lib/maintenance/activity";
import type { VisitActivity } from "@/lib/maintenance/visits/activity";
import type { IncidentFacts } from "./incident-facts";
import { type Decisions, type Line, none, tell } from "./lines";
import type { PlaceReportFacts } from "./place-report-facts";
import type { NotificationType } from "./registry";
import type { RequestFacts } from "./request-facts";
import { escalatedLines } from "./sweep-audience";
import { toBoth, toResident, visitCancelled, visitMissed } from "./visit-lines";

export const maintenance = {
  "maintenance/request.submitted": tell("maintenance_submitted", "facilityManagers", "resident"),
  "maintenance/request.edited": none,
  "maintenance/request.acknowledged": tell("maintenance_acknowledged", "resident", "assignee"),
  "maintenance/request.assigned": () => [
    { type: "maintenance_assigned", to: "assignee" },
    { type: "maintenance_assigned", to: "resident" },
    { type: "maintenance_unassigned", to: "previousAssignee" },
  ],
  "maintenance/request.unassigned": unassigned,
  "maintenance/request.started": tell("maintenance_in_progress", "resident", "assignee"),
  "maintenance/request.paused": tell("maintenance_waiting", "resident"),
  "maintenance/request.resumed": none,
  "maintenance/request.resolved": alsoToNeighbours("maintenance_resolved"),
  "maintenance/request.closed": alsoToNeighbours("maintenance_closed"),
  "maintenance/request.reopened": tell("maintenance_reopened", "assignee", "facilityManagers", "resident"),
  "maintenance/request.cancelled": alsoToNeighbours("maintenance_cancelled"),
  "maintenance/request.rated": none,
  "maintenance/request.commented": commented,
  // Whoever has a booking there is told of that: "bookings/booking.displaced".
  "maintenance/request.area-marked": none,
  "maintenance/emergency.unassigned": tell("maintenance_emergency", "facilityManagers"),
  "maintenance/requests.escalated": escalatedLines,
  "maintenance/request.unacknowledged": tell("maintenance_follow_up", "facilityManagers"),
  "maintenance/incident.raised": ({ dispatcherIds }: IncidentFacts) => [
    { type: "maintenance_incident", to: "dispatchers", people: dispatcherIds },
  ],
  "maintenance/request.raised": raised,
  "maintenance/place-report.received": ({ dispatcherIds }: PlaceReportFacts) => [
    { type: "place_report_received", to: "dispatchers", people: dispatcherIds },
  ],
  // Whoever reported it has no account: send-reporter-mail.ts.
  "maintenance/place-report.accepted": none,
  "maintenance/visit.offered": toBoth("visit_offered"),
  "maintenance/visit.picked": toBoth("visit_picked"),
  // The card says it, and the reminder an hour before.
  "maintenance/visit.consented": none,
  "maintenance/visit.approaching": toBoth("visit_reminder"),
  "maintenance/visit.arrived": none,
  "maintenance/visit.entered": toResident("visit_entered"),
  "maintenance/visit.missed": visitMissed,
  "maintenance/visit.cancelled": visitCancelled,
} satisfies Decisions<MaintenanceActivity | VisitActivity>;

/** Whoever said that it affects them too hears how it ended. */
function alsoToNeighbours(type: NotificationType) {
  return ({ affectedIds = [] }: RequestFacts): Line[] => [
    { type, to: "resident" },
    { type, to: "assignee" },
    ...(affectedIds.length ? [{ type, to: "affected", people: affectedIds } satisfies Line] : []),
  ];
}

/** As with what a sweep raises: whoever has it, their superiors and the facility managers. */
function raised({ raised }: RequestFacts): Line[] {
  const type = "maintenance_raised";
  return [
    { type, to: "assignee" },
    { type, to: "facilityManagers" },
    { type, to: "superiors", people: raised?.superiorIds ?? [] },
  ];
}

/** Who declines leaves the request to the managers; who is relieved is told. */
function unassigned({ declined }: RequestFacts): Line[] {
  const type = "maintenance_unassigned";
  const relieved: Line = { type, to: "previousAssignee" };
  return declined ? [relieved, { type, to: "facilityManagers" }] : [relieved];
}

function commented({ actor, request, comment }: RequestFacts): Line[] {
  const type = "maintenance_comment";
  if (!comment) return [];
  if (comment.isInternal)
    return [
      { type, to: "assignee" },
      { type, to: "facilityManagers" },
    ];
  if (actor?.id === request.resident.id)
    return [{ type, to: request.assignee ? "assignee" : "facilityManagers" }];
  return [
    { type, to: "resident" },
    { type, to: "assignee" },
  ];
}
