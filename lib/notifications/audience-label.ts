/** Who a listener is, for people; a new one is called by its name until it stands here. */
const LABELS: Partial<Record<string, string>> = {
  resident: "the resident",
  assignee: "the assignee",
  previousAssignee: "whoever had it before",
  superiors: "the superiors of the assignee",
  facilityManagers: "the facility managers",
  administrators: "the administrators",
  moneyManagers: "whoever manages the money",
  person: "the person whom it is about",
  reported: "the person whom the report is about",
};

/** "the resident, the assignee and the facility managers" */
export function audienceLabel(listeners: readonly string[]): string {
  const labels = listeners.map((listener) => LABELS[listener] ?? listener);
  return new Intl.ListFormat("en", { type: "conjunction" }).format(labels);
}
