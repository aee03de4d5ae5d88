import type { Line } from "./lines";
import type { NotificationType } from "./registry";
import type { VisitFacts } from "./visit-facts";

/** Both who meet; whoever did it never hears of it, so this is the other side. */
export const toBoth =
  (type: NotificationType) =>
  (facts: VisitFacts): Line[] => [...toResident(type)(facts), ...toVisitor(type)(facts)];

export const toResident =
  (type: NotificationType) =>
  ({ visit }: VisitFacts): Line[] => [{ type, to: "resident", people: [visit.resident.id] }];

const toVisitor =
  (type: NotificationType) =>
  ({ visit }: VisitFacts): Line[] =>
    visit.staff ? [{ type, to: "assignee", people: [visit.staff.id] }] : [];

/** Whoever is relieved of the request hears that already. */
export const visitCancelled = (facts: VisitFacts): Line[] =>
  (facts.isDeskChange ? toResident : toBoth)("visit_cancelled")(facts);

/** Told to the side that did not come. */
export const visitMissed = (facts: VisitFacts): Line[] =>
  (facts.visit.missedBy === "STAFF" ? toVisitor : toResident)("visit_missed")(facts);
