import type { Activity } from "@/lib/platform/activity";

type OfVisit = { requestId: string; visitId: string };

/** The facts of visits. Who hears of which: lib/notifications/audience.ts. */
export type VisitActivity =
  /** `isMove`: instead of a time that was agreed. */
  | Activity<"maintenance/visit.offered", OfVisit & { isMove: boolean }>
  | Activity<"maintenance/visit.picked", OfVisit>
  | Activity<"maintenance/visit.consented", OfVisit>
  | Activity<"maintenance/visit.approaching", OfVisit & { hours: number }>
  | Activity<"maintenance/visit.arrived", OfVisit>
  | Activity<"maintenance/visit.entered", OfVisit>
  | Activity<"maintenance/visit.missed", OfVisit>
  /** `isDeskChange`: the request went to another desk; the database's trigger says so (`end_request_visit`). */
  | Activity<"maintenance/visit.cancelled", OfVisit & { isDeskChange: boolean }>;

type DataOf<Name extends VisitActivity["name"]> = Extract<VisitActivity, { name: Name }>["data"];

const fact =
  <Name extends VisitActivity["name"]>(name: Name) =>
  (data: DataOf<Name>) => ({ name, data });

export const visitOffered = fact("maintenance/visit.offered");
export const visitPicked = fact("maintenance/visit.picked");
export const visitConsented = fact("maintenance/visit.consented");
export const visitApproaching = fact("maintenance/visit.approaching");
export const visitArrived = fact("maintenance/visit.arrived");
/** With the resident's consent, while nobody was at home. */
export const visitEntered = fact("maintenance/visit.entered");
export const visitMissed = fact("maintenance/visit.missed");
export const visitCancelled = fact("maintenance/visit.cancelled");
