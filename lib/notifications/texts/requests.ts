import { about } from "./about";

/** A request's way from being filed to being closed, and what is said about it. */
export const requestTexts = about("request", {
  "maintenance_submitted.resident": {
    reader: "The resident, when somebody else filed it",
    title: "{{actor}} filed {{ticket}} for you",
    message: "“{{request}}” is with the estate office. You will hear as soon as somebody has looked at it.",
  },
  "maintenance_submitted.staff": {
    reader: "Facility managers",
    title: "New request {{ticket}} from {{flat}}",
    message: "{{summary}}. It waits to be acknowledged.",
  },
  "maintenance_acknowledged.resident": {
    reader: "The resident",
    title: "We have seen {{ticket}}",
    message: "{{actor}} has read “{{request}}”. Next, somebody will be assigned to it.",
  },
  "maintenance_acknowledged.staff": {
    reader: "The assignee",
    title: "{{actor}} acknowledged {{ticket}}",
    message: "{{summary}}.",
  },
  "maintenance_assigned.resident": {
    reader: "The resident",
    title: "{{assignee}} will take care of {{ticket}}",
    message: "“{{request}}” has been assigned{{expected}}.",
  },
  "maintenance_assigned.assignee": {
    reader: "The assignee",
    title: "{{ticket}} is assigned to you",
    message: "{{summary}}{{expected}}.",
  },
  "maintenance_unassigned.relieved": {
    reader: "Whoever is relieved",
    title: "{{ticket}} is no longer assigned to you",
    message: "You need not do anything more about “{{request}}”.",
  },
  "maintenance_unassigned.managers": {
    reader: "Facility managers, when it was declined",
    title: "{{previous_assignee}} declined {{ticket}}",
    message: "{{summary}}. It waits for somebody else to be assigned.",
  },
  maintenance_in_progress: {
    reader: "The resident and the assignee",
    title: "{{actor}} started work on {{ticket}}",
    message: "{{summary}}.",
  },
  maintenance_waiting: {
    reader: "The resident, when the work waits for them or for access",
    title: "{{actor}} waits for you: {{ticket}}",
    message: "“{{request}}”. {{comment}} Please answer on the request, so that the work can go on.",
  },
  "maintenance_resolved.resident": {
    reader: "The resident",
    title: "{{actor}} resolved {{ticket}}",
    message: "Is “{{request}}” as it should be? Please confirm it, or reopen it if something is left to do.",
  },
  "maintenance_resolved.staff": {
    reader: "The assignee",
    title: "{{actor}} resolved {{ticket}}",
    message: "{{summary}}.",
  },
  "maintenance_closed.resident": {
    reader: "The resident",
    title: "{{ticket}} is closed",
    message: "“{{request}}” is done. You can still say how it went by rating it.",
  },
  "maintenance_closed.reported": {
    reader: "Whoever accepted it from a report without an account",
    title: "{{ticket}} is closed",
    message: "“{{request}}”, which you accepted from a report without an account, is done.",
  },
  "maintenance_closed.confirmed": {
    reader: "The assignee, when the resident confirmed it",
    title: "{{actor}} confirmed {{ticket}}",
    message: "{{summary}}. Thank you for your work.",
  },
  "maintenance_closed.staff": {
    reader: "The assignee",
    title: "{{ticket}} is closed",
    message: "{{summary}}. Thank you for your work.",
  },
  maintenance_reopened: {
    reader: "The assignee, facility managers and the resident",
    title: "{{actor}} reopened {{ticket}}",
    message: "{{summary}}. Something is left to do.",
  },
  maintenance_cancelled: {
    reader: "The resident and the assignee",
    title: "{{actor}} cancelled {{ticket}}",
    message: "Nothing more will be done about “{{request}}”.",
  },
  "maintenance_resolved.affected": {
    reader: "Neighbours whom it affects too",
    title: "Repaired: {{request}}",
    message: "{{ticket}}, which affects you too, is resolved. If it is not, please report it again.",
  },
  "maintenance_closed.affected": {
    reader: "Neighbours whom it affects too",
    title: "{{ticket}} is closed",
    message: "“{{request}}”, which affected you too, is done.",
  },
  "maintenance_cancelled.affected": {
    reader: "Neighbours whom it affects too",
    title: "{{ticket}} was cancelled",
    message:
      "Nothing more will be done about “{{request}}”, which affects you too. Is it still there? Please report it.",
  },
  "maintenance_comment.public": {
    reader: "Whoever the comment is for",
    title: "{{actor}} commented on {{ticket}}",
    message: "“{{comment}}”",
  },
  "maintenance_comment.internal": {
    reader: "Staff, of an internal note",
    title: "{{actor}} left an internal note on {{ticket}}",
    message: "{{summary}}. Open the request to read it.",
  },
});
