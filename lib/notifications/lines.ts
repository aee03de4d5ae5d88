import type { FactsOf, HeardActivity } from "./facts";
import type { NotificationType } from "./registry";
import type { ReportFact } from "./report-facts";
import type { RequestFacts } from "./request-facts";
import type { DigestFacts } from "./sweep-facts";

/** Who a person is to what happened. The groups mean the active ones. */
export type Listener =
  | "resident"
  | "assignee"
  | "previousAssignee"
  | "superiors"
  | "affected"
  | "dispatchers"
  | "facilityManagers"
  | "administrators"
  | "moneyManagers"
  | "everybody"
  | "announcementAudience"
  | "announcementUnread"
  | "booker"
  | "approver"
  | "comers"
  | "movedUp"
  | "thread"
  | "person"
  | "reported"
  | "listingAuthor"
  | "correspondent"
  | "moderators"
  | "webhookOwner"
  | "packReaders";

/** With `report` the line is about that one of the several that were stored. */
export type Line = {
  type: NotificationType;
  to: Listener;
  report?: ReportFact;
  /** Of a sweep: this one request, or many of them together. */
  about?: RequestFacts | DigestFacts;
  requestId?: string;
  /** Only these of whom `to` means. */
  people?: readonly string[];
};

/** Who hears of each of these activities; one that is missing does not compile. */
export type Decisions<Activity extends HeardActivity = HeardActivity> = {
  [A in Activity as A["name"]]: (facts: FactsOf<A["name"]>) => readonly Line[];
};

/** A decision too: nobody needs to hear of it. */
export const none = () => [];

export const tell =
  (type: NotificationType, ...listeners: Listener[]) =>
  (): Line[] =>
    listeners.map((to) => ({ type, to }));
