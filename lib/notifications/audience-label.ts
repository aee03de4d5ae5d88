/** Who a listener is, for people; a new one is called by its name until it stands here. */
const LABELS: Partial<Record<string, string>> = {
  resident: "the resident",
  assignee: "the assignee",
  previousAssignee: "whoever had it before",
  affected: "the neighbours whom it affects too",
  dispatchers: "whoever decides what is done first",
  superiors: "the superiors of the assignee",
  facilityManagers: "the facility managers",
  administrators: "the administrators",
  moneyManagers: "whoever manages the money",
  announcementAudience: "everybody whom the announcement is for",
  announcementUnread: "whoever has not read the announcement",
  everybody: "everybody in the estate",
  booker: "whoever booked it, or waits for it",
  approver: "whoever decides about bookings of the area",
  comers: "whoever comes or may come",
  movedUp: "whoever moves up from the waiting list",
  thread: "whoever began it and whoever wrote in the same thread",
  person: "the person whom it is about",
  reported: "the person whom the report is about",
  listingAuthor: "whoever posted the listing",
  correspondent: "whom the message is for",
  moderators: "whoever looks after the marketplace",
  packReaders: "whoever may read the committee’s packs",
  webhookOwner: "whoever answers for the webhook",
};

/** "the resident, the assignee and the facility managers" */
export function audienceLabel(listeners: readonly string[]): string {
  const labels = listeners.map((listener) => LABELS[listener] ?? listener);
  return new Intl.ListFormat("en", { type: "conjunction" }).format(labels);
}
